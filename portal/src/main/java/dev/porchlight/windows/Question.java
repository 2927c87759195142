package dev.porchlight.windows;

import dev.porchlight.housecall.WindowSearch;
import dev.porchlight.shared.EmployeeId;
import dev.porchlight.shared.ServiceId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When is this employee free, or anybody? Always for a block of four weeks, so that whoever turns to the next days finds them,
 * and all who look share the answers.
 *
 * @param block the first day, a Monday
 */
record Question(
        LocalDate block,
        Duration length,
        @Nullable ServiceId service,
        @Nullable EmployeeId employee) {

    static final int DAYS = 28;

    /** One day more: what a date without an offset means is not documented, and west of Greenwich UTC ends a day early. */
    private static final int ASKED_DAYS = DAYS + 1;

    /** For one window the same. */
    static final int DAY_AND_NEXT = 2;

    /** The blocks that these days fall into, as they are counted from this week on; nothing of the past. */
    static Stream<LocalDate> blocks(LocalDate first, LocalDate last, LocalDate today) {
        LocalDate from = first.isBefore(today) ? today : first;
        return Stream.iterate(block(from, today), block -> !block.isAfter(last), block -> block.plusDays(DAYS));
    }

    static LocalDate block(LocalDate day, LocalDate today) {
        LocalDate thisWeek = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return thisWeek.plusDays(Math.floorDiv(ChronoUnit.DAYS.between(thisWeek, day), DAYS) * (long) DAYS);
    }

    WindowSearch search() {
        return new WindowSearch(block, ASKED_DAYS, service, length, employee == null ? List.of() : List.of(employee));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(block) && day.isBefore(block.plusDays(DAYS));
    }
}
