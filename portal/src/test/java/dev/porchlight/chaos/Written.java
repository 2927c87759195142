package dev.porchlight.chaos;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change in the portal's database.
 *
 * @param follows the reference of the change that it was written together with; null for what a customer asked for
 * @param settledAt null while it is open
 */
record Written(
        String reference,
        UUID key,
        String kind,
        State state,
        @Nullable String follows,
        Instant askedAt,
        @Nullable Instant settledAt) {

    enum State {
        OPEN,
        DONE,
        REFUSED
    }

    boolean isDone() {
        return state == State.DONE;
    }
}
