package dev.porchlight.account;

import dev.porchlight.office.AuditEvent.Kind;
import dev.porchlight.office.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The devices on which somebody is signed in to the signed-in customer's record. */
@Component
public class Devices {

    private final Sessions sessions;
    private final SignInLog log;

    Devices(Sessions sessions, SignInLog log) {
        this.sessions = sessions;
        this.log = log;
    }

    /**
     * A device in the list.
     *
     * @param words "iPhone, Safari"; empty when the browser did not say
     * @param contact the address that was proven there, masked
     * @param seenAt to within a few minutes
     */
    public record Device(UUID id, String words, String contact, Instant since, Instant seenAt, boolean here) {}

    /** The latest first. */
    public List<Device> of(SignedInCustomer customer) {
        return sessions.of(customer.id()).stream()
                .map(session -> new Device(
                        session.id(),
                        session.device(),
                        session.contact(),
                        session.createdAt(),
                        session.seenAt(),
                        session.id().equals(customer.session())))
                .toList();
    }

    /** False when there is no such device, or no more. */
    public boolean signOut(SignedInCustomer customer, UUID device, Caller caller) {
        boolean ended = sessions.revoke(device, customer.id());
        if (ended) {
            log.happened(Kind.SESSION_REVOKED, customer.id(), device.toString(), caller);
        }
        return ended;
    }

    public void signOutOthers(SignedInCustomer customer, Caller caller) {
        of(customer).stream()
                .filter(device -> !device.here())
                .forEach(device -> signOut(customer, device.id(), caller));
    }
}
