package dev.porchlight.windows;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/** From one moment to another, which is not of it any more. */
record Span(Instant start, Instant end) {

    static final Comparator<Span> IN_ORDER = Comparator.comparing(Span::start).thenComparing(Span::end);

    boolean overlaps(Span other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    Duration distanceTo(Span other) {
        return Duration.between(start, other.start).abs();
    }
}
