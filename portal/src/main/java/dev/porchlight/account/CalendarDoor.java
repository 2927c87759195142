package dev.porchlight.account;

import static dev.porchlight.account.ServerKey.Purpose.CALENDAR;

import dev.porchlight.account.Attempts.Limit;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Files;
import dev.porchlight.office.Audit;
import dev.porchlight.office.AuditEvent;
import dev.porchlight.office.AuditEvent.Kind;
import dev.porchlight.office.Caller;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.web.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A door for calendars, which cannot sign in: whoever has the secret of a customer's address is handed that customer's
 * file, for reading when somebody comes. The address is shown once and can be switched off.
 */
@Component
public class CalendarDoor {

    private static final Duration NOTED_EVERY = Duration.ofHours(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(400);

    /** Within a stretch of sign-in's: calendars ask every few minutes at most, and several may share an address. */
    private static final int MOST = 60;

    private final CalendarAddressTable table;
    private final ServerKey key;
    private final Attempts attempts;
    private final Files files;
    private final Audit audit;
    private final Clock clock;

    CalendarDoor(CalendarAddressTable table, ServerKey key, Attempts attempts, Files files, Audit audit, Clock clock) {
        this.table = table;
        this.key = key;
        this.attempts = attempts;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is behind a secret. */
    public sealed interface Answer {

        /** @param language of whoever made the address */
        record Open(CustomerFile file, Language language) implements Answer {}

        /** No such address, or no more; or the company does not keep or serve this customer any more. */
        record Closed() implements Answer {}

        record TooOften(Instant until) implements Answer {}
    }

    /** A random word for a form that makes an address. */
    public static String press() {
        return Tokens.random();
    }

    /** The address that is in use. */
    public Optional<CalendarAddress> of(SignedInCustomer customer) {
        return table.of(customer.id()).filter(CalendarAddress::isOn);
    }

    /** How many were made until now, for the form that makes the next. */
    public int made(SignedInCustomer customer) {
        return table.of(customer.id()).map(CalendarAddress::number).orElse(0);
    }

    /**
     * Makes an address; the one before stops working. The second of two presses of one button finds what the first one
     * made. A form from before the latest address makes nothing, so that no secret that was taken back ever works again.
     *
     * @param press {@link #press} of the form
     * @param after {@link #made} when the form was shown
     * @return the secret, which nobody can be told again
     */
    public Optional<String> make(SignedInCustomer customer, String press, int after, Language language, Caller caller) {
        CustomerId id = customer.id();
        String secret = Tokens.text(key.hash(CALENDAR, id.value(), String.valueOf(after), press));
        byte[] hash = Tokens.hash(secret);
        if (table.put(id, after, hash, language, clock.instant())) {
            audit.record(new AuditEvent(Kind.CALENDAR_MADE, id, null, caller));
            return Optional.of(secret);
        }
        return table.find(hash).map(same -> secret);
    }

    public void switchOff(SignedInCustomer customer, Caller caller) {
        if (table.switchOff(customer.id())) {
            audit.record(new AuditEvent(Kind.CALENDAR_SWITCHED_OFF, customer.id(), null, caller));
        }
    }

    /** Nobody is signed in here: whatever the secret opens is this one customer's, and nothing in it can be changed. */
    public Answer open(String secret) {
        Optional<CalendarAddress> found = table.find(Tokens.hash(secret));
        if (found.isEmpty()) {
            return new Answer.Closed();
        }
        CustomerId customer = found.get().customer();
        Optional<Instant> tooOften = attempts.count(new Limit("calendar", customer.value(), MOST));
        if (tooOften.isPresent()) {
            return new Answer.TooOften(tooOften.get());
        }
        note(found.get());
        CustomerFile file = files.open(customer);
        boolean served = !file.profile().isKnown()
                || file.customer().filter(known -> !known.doNotService()).isPresent();
        return served ? new Answer.Open(file, found.get().language()) : new Answer.Closed();
    }

    void forgetUnused() {
        table.forgetUnused(FORGOTTEN_AFTER, clock.instant());
    }

    private void note(CalendarAddress address) {
        Instant now = clock.instant();
        Instant usedAt = address.usedAt();
        if (usedAt == null || usedAt.isBefore(now.minus(NOTED_EVERY))) {
            table.used(address.customer(), now);
        }
    }
}
