package dev.porchlight.windows;

import dev.porchlight.shared.EmployeeId;
import dev.porchlight.shared.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a time is looked for.
 *
 * @param length how long the visit takes
 * @param needed who has to come, all of them, because a visit that is moved keeps its people; empty: anybody
 * @param service only those come who do it
 * @param earliest the first moment that may be chosen; null: now
 * @param latest the moment before which it has to start; null: as far ahead as Housecall Pro tells
 */
public record Wish(
        Duration length,
        List<EmployeeId> needed,
        @Nullable ServiceId service,
        @Nullable Instant earliest,
        @Nullable Instant latest) {

    public Wish {
        needed = List.copyOf(needed);
    }

    public Wish(Duration length, List<EmployeeId> needed, @Nullable ServiceId service) {
        this(length, needed, service, null, null);
    }

    public Wish between(Instant first, Instant last) {
        return new Wish(length, needed, service, first, last);
    }

    /** The moment that is nearest to this one and may be chosen: whoever types a date may type any. */
    Instant clamp(Instant moment, Instant now) {
        if (moment.isBefore(now)) {
            return now;
        }
        return latest != null && moment.isAfter(latest) ? latest : moment;
    }

    /** Whether a window may be chosen, as far as its time goes. */
    boolean allows(Span span, Instant now) {
        return span.start().isAfter(now)
                && (earliest == null || !span.start().isBefore(earliest))
                && (latest == null || span.start().isBefore(latest));
    }
}
