package dev.porchlight.account;

import dev.porchlight.office.Caller;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.web.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked to sign in.
 *
 * @param destination where they wanted to go, a path of ours
 * @param sentAt when the message was last asked for; which message it is
 * @param codeHash absent until the message is made, and for ever when nobody is on file
 * @param customers the records that the address belongs to
 * @param failures wrong codes, over all messages
 */
record SignIn(
        UUID id,
        Contact contact,
        String destination,
        boolean remember,
        Language language,
        Caller caller,
        Instant askedAt,
        Instant sentAt,
        Instant goodUntil,
        byte @Nullable [] codeHash,
        List<CustomerId> customers,
        int tries,
        int failures,
        @Nullable Instant usedAt) {

    /** What somebody asks for. */
    record Wish(Contact contact, String destination, boolean remember, Language language, Caller caller) {}

    boolean isUsed() {
        return usedAt != null;
    }

    boolean isGood(Instant now) {
        return !isUsed() && now.isBefore(goodUntil);
    }

    Wish wish(Language language, Caller caller) {
        return new Wish(contact, destination, remember, language, caller);
    }
}
