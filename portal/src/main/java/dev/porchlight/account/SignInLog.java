package dev.porchlight.account;

import static dev.porchlight.account.ServerKey.Purpose.ADDRESS;

import dev.porchlight.office.Audit;
import dev.porchlight.office.AuditEvent;
import dev.porchlight.office.AuditEvent.Kind;
import dev.porchlight.office.Caller;
import dev.porchlight.shared.CustomerId;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the audit trail of signing in. Addresses are in it as keyed hashes: the same person can be followed, not named. */
@Component
class SignInLog {

    private static final int HASH_BYTES = 12;

    private final Audit audit;
    private final ServerKey key;

    SignInLog(Audit audit, ServerKey key) {
        this.audit = audit;
        this.key = key;
    }

    void happened(Kind kind, SignIn signIn, Caller caller) {
        CustomerId only = signIn.customers().size() == 1 ? signIn.customers().getFirst() : null;
        write(kind, only, address(signIn.contact()), caller);
    }

    void happened(Kind kind, Contact contact, Caller caller) {
        write(kind, null, address(contact), caller);
    }

    void happened(Kind kind, DeviceSession session, Caller caller) {
        write(kind, session.customer(), session.id().toString(), caller);
    }

    void happened(Kind kind, @Nullable CustomerId customer, @Nullable String subject, Caller caller) {
        write(kind, customer, subject, caller);
    }

    private void write(Kind kind, @Nullable CustomerId customer, @Nullable String subject, Caller caller) {
        audit.record(new AuditEvent(kind, customer, subject, caller));
    }

    private String address(Contact contact) {
        return HexFormat.of().formatHex(key.hash(ADDRESS, contact.value()), 0, HASH_BYTES);
    }
}
