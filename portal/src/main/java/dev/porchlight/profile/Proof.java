package dev.porchlight.profile;

import dev.porchlight.changes.EditContact;
import dev.porchlight.changes.RequestKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edit that waits until its new e-mail address is proven, in the session that asked for it.
 *
 * @param tries how often a code was entered
 */
record Proof(
        UUID session,
        String email,
        EditContact edit,
        RequestKey request,
        byte[] codeHash,
        int tries,
        Instant sentAt,
        Instant goodUntil,
        @Nullable Instant provenAt) {

    static final int MOST_TRIES = 5;

    boolean isOpen(Instant now) {
        return provenAt == null && tries < MOST_TRIES && now.isBefore(goodUntil);
    }
}
