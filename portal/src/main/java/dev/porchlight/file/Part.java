package dev.porchlight.file;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record in a customer's file.
 *
 * @param records newest first
 * @param asOf when they were last learnt from Housecall Pro; absent when nothing was learnt yet
 * @param expected how many there are upstream, so that the progress of a long list can be told; at least the number here
 */
public record Part<T>(List<T> records, @Nullable Instant asOf, Standing standing, int expected) {

    public Part {
        records = List.copyOf(records);
        expected = Math.max(expected, records.size());
    }

    /** A part about which nothing is known. */
    public static <T> Part<T> unknown(Standing standing) {
        return new Part<>(List.of(), null, standing, 0);
    }

    /** What it is while Housecall Pro does not answer. */
    Part<T> unanswered() {
        return new Part<>(records, asOf, isKnown() ? Standing.AGED : Standing.UNREACHABLE, expected);
    }

    /** True when something was learnt, even if it was that there are no records. */
    public boolean isKnown() {
        return asOf != null;
    }

    /** True when it is known that there are no records at all. */
    public boolean isEmpty() {
        return isKnown() && records.isEmpty() && !standing.isOnItsWay();
    }
}
