package dev.porchlight.housecall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the work moved on. "On my way" is no status, only a timestamp (seen live). They belong to the job, not to an appointment. */
public record WorkTimestamps(
        @Nullable Instant onMyWayAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt) {

    public static final WorkTimestamps NONE = new WorkTimestamps(null, null, null);
}
