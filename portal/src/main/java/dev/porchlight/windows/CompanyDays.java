package dev.porchlight.windows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The calendar of the company, where it is. */
record CompanyDays(Supplier<ZoneId> zone, Clock clock) {

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return of(now());
    }

    LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, zone.get());
    }

    LocalDate of(Window window) {
        return of(window.start());
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone.get()).toInstant();
    }

    /** The block of questions that this moment falls into. */
    LocalDate block(Instant moment) {
        return Question.block(of(moment), today());
    }
}
