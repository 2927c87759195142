package dev.porchlight.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A time as a form sends it. Whether it is free, and was ever offered, is another question. */
record Chosen(Instant start, Instant end) {

    private static final String SEPARATOR = "/";

    static Optional<Chosen> parse(@Nullable String sent) {
        var parts = sent == null ? new String[0] : sent.split(SEPARATOR, -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            var chosen = new Chosen(Instant.parse(parts[0]), Instant.parse(parts[1]));
            return Optional.of(chosen).filter(some -> some.start.isBefore(some.end));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    String value() {
        return start + SEPARATOR + end;
    }
}
