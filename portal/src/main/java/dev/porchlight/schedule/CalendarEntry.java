package dev.porchlight.schedule;

import dev.porchlight.shared.JobId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar says of a visit, without the words. A record, kept as JSON: components may be added, none renamed.
 *
 * @param start of the arrival window; absent when it may be any time of the day
 * @param arrival the last moment of the arrival window; absent together with the start
 * @param place in one line; empty when it is not known
 * @param who first names
 */
record CalendarEntry(
        JobId job,
        LocalDate day,
        @Nullable Instant start,
        @Nullable Instant arrival,
        String place,
        List<String> who) {

    CalendarEntry {
        who = who == null ? List.of() : List.copyOf(who);
    }
}
