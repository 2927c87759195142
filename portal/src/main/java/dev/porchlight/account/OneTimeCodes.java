package dev.porchlight.account;

import dev.porchlight.account.ServerKey.Purpose;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Codes of six digits that prove an address, for packages that have something other than a session to open. */
@Component
public class OneTimeCodes {

    private static final int MOST_MESSAGES = 6;

    private final ServerKey key;
    private final Attempts attempts;

    OneTimeCodes(ServerKey key, Attempts attempts) {
        this.key = key;
        this.attempts = attempts;
    }

    public String fresh() {
        return Tokens.code();
    }

    /** What is kept of a code; worth nothing without the portal's own key. */
    public byte[] hash(UUID whatFor, String code) {
        return key.hash(Purpose.CODE, whatFor.toString(), code);
    }

    public boolean matches(byte[] hash, UUID whatFor, String typed) {
        return MessageDigest.isEqual(hash, hash(whatFor, typed.replaceAll("\\D", "")));
    }

    /** When the next message may be sent on behalf of this customer, if it may not be now. Asking counts. */
    public Optional<Instant> tooOftenUntil(SignedInCustomer customer) {
        return attempts.count(new Attempts.Limit("proof", customer.id().value(), MOST_MESSAGES));
    }

    /** The address as it is compared and written to; nothing for what cannot be one. */
    public static Optional<String> email(String typed) {
        return Email.parse(typed).map(Email::value);
    }

    /** Enough of it to recognise it by. */
    public static String masked(String email) {
        return Email.parse(email).map(Email::masked).orElse("•••");
    }
}
