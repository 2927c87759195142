package dev.porchlight.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit as calendars know it.
 *
 * @param visit the appointment, or the job of a visit that has none of its own
 * @param sequence 0 at first, higher with every change
 * @param cancelledAt absent as long as somebody is to come
 */
record ToldEntry(
        String visit,
        CalendarEntry entry,
        int sequence,
        Instant changedAt,
        @Nullable Instant cancelledAt) {

    boolean isCancelled() {
        return cancelledAt != null;
    }
}
