package dev.porchlight.chaos;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that became so at Housecall Pro.
 *
 * @param effect null for what was there from the beginning
 * @param start null when the appointment is not there any more
 * @param employees who come
 */
record Deed(
        Instant at,
        @Nullable Wish effect,
        String appointment,
        @Nullable Instant start,
        @Nullable Instant end,
        Set<String> employees) {

    boolean isGone() {
        return start == null;
    }

    boolean overlaps(Deed other) {
        return start != null
                && end != null
                && other.start != null
                && other.end != null
                && start.isBefore(other.end)
                && other.start.isBefore(end)
                && employees.stream().anyMatch(other.employees::contains);
    }
}
