package dev.porchlight.policy;

import dev.porchlight.housecall.Appointment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a visit may take place. One that may happen at any time of a day counts from the start of that day,
 * where the company is, to its end.
 */
record VisitTimes(Instant start, Instant end, ZoneId zone) {

    /** Empty for a visit that has no day yet. */
    static Optional<VisitTimes> of(Appointment visit, ZoneId zone) {
        Instant start = visit.startTime();
        LocalDate day = visit.startDate();
        if (start != null && !visit.anytime()) {
            return Optional.of(new VisitTimes(start, end(visit, start), zone));
        }
        if (day == null && start != null) {
            day = LocalDate.ofInstant(start, zone);
        }
        return Optional.ofNullable(day)
                .map(known -> new VisitTimes(
                        known.atStartOfDay(zone).toInstant(),
                        known.plusDays(1).atStartOfDay(zone).toInstant(),
                        zone));
    }

    /** Timestamps belong to the job, so they speak of this visit only when they fall into its days. */
    boolean haveOnTheirDays(@Nullable Instant moment) {
        if (moment == null) {
            return false;
        }
        LocalDate day = LocalDate.ofInstant(moment, zone);
        return !day.isBefore(LocalDate.ofInstant(start, zone)) && !day.isAfter(lastDay());
    }

    boolean haveCome(Instant now) {
        return !LocalDate.ofInstant(now, zone).isBefore(LocalDate.ofInstant(start, zone));
    }

    private LocalDate lastDay() {
        return LocalDate.ofInstant(end.isAfter(start) ? end.minusNanos(1) : start, zone);
    }

    private static Instant end(Appointment visit, Instant start) {
        Instant arrival = start.plus(Duration.ofMinutes(Math.max(0, visit.arrivalWindowMinutes())));
        Instant end = visit.endTime();
        return end == null || end.isBefore(arrival) ? arrival : end;
    }
}
