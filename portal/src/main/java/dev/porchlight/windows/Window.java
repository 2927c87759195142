package dev.porchlight.windows;

import dev.porchlight.shared.EmployeeId;
import java.time.Instant;
import java.util.List;

/**
 * A time that Housecall Pro offers.
 *
 * @param free who could come then; of a wish for certain people, all of them. Empty when the account does not tell
 */
public record Window(Instant start, Instant end, List<EmployeeId> free) {

    public Window {
        free = List.copyOf(free);
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a window ends after it starts");
        }
    }

    Span span() {
        return new Span(start, end);
    }
}
