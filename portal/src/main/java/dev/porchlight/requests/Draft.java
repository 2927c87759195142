package dev.porchlight.requests;

import dev.porchlight.changes.ChangeReference;
import dev.porchlight.changes.RequestKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request in the words of whoever asks, from the first press on.
 *
 * @param key with which it is sent, or was
 * @param sentAt absent until then
 * @param reference of what it became; absent until then, and when a crash came between
 */
record Draft(
        UUID id,
        RequestKey key,
        Answers answers,
        Instant begunAt,
        @Nullable Instant sentAt,
        @Nullable ChangeReference reference) {

    boolean isSent() {
        return sentAt != null;
    }
}
