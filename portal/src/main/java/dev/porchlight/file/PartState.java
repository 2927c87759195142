package dev.porchlight.file;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one part of a file besides its records.
 *
 * @param asOf the records are what upstream knew at this moment; absent while nothing was learnt
 * @param staleSince when somebody said that they are out of date; counts while it is not before {@code asOf}
 * @param whole all pages were read at least once
 * @param undecided there are estimates that wait for the customer
 * @param nextPage of a reading that is under way, by whichever node
 */
record PartState(
        Kind<?> kind,
        @Nullable Instant asOf,
        @Nullable Instant staleSince,
        boolean whole,
        int expected,
        boolean undecided,
        @Nullable Integer nextPage,
        @Nullable Instant readingSince,
        @Nullable Instant wholeAt,
        @Nullable Instant failingSince) {

    static PartState unknown(Kind<?> kind) {
        return new PartState(kind, null, null, false, 0, false, null, null, null, null);
    }

    PartState after(Instant readAt, Progress progress) {
        return new PartState(
                kind,
                asOf == null ? readAt : asOf,
                staleSince,
                whole || progress.step().isWhole(),
                progress.expected(),
                progress.undecided(),
                progress.nextPage(),
                readingSince == null ? readAt : readingSince,
                wholeAt,
                null);
    }

    boolean isMissing() {
        return asOf == null;
    }

    boolean isFailing() {
        return failingSince != null;
    }

    /** True when it should be read again, or be read to its end. */
    boolean needsReading(Instant now, Duration freshFor) {
        return asOf == null || nextPage != null || isStale(now, freshFor);
    }

    private boolean isStale(Instant now, Duration age) {
        return asOf != null && (asOf.plus(age).isBefore(now) || (staleSince != null && !staleSince.isBefore(asOf)));
    }

    Standing standing() {
        if (asOf == null) {
            return isFailing() ? Standing.UNREACHABLE : Standing.AWAITED;
        }
        if (isFailing()) {
            return Standing.AGED;
        }
        return whole ? Standing.CURRENT : Standing.FILLING;
    }
}
