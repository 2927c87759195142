package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.world.Employee;
import dev.porchlight.sandbox.world.JobSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads when somebody is to come. Nobody checks whether they are free. */
final class VisitFields {
    static final int DAY = 1440;
    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    private VisitFields() {}

    static JobSchedule.Visit visit(
            Fields fields,
            Instant start,
            Optional<Instant> sentEnd,
            String endName,
            int arrivalWindow,
            List<Employee> employees) {
        Instant end = sentEnd.orElse(start.plus(USUAL));
        if (!end.isAfter(start) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw fields.refuse(endName, "must be after the start");
        }
        return new JobSchedule.Visit(start, end, null, arrivalWindow, employees);
    }

    static JobSchedule.Visit anytime(Fields fields, String name, List<Employee> employees) {
        LocalDate day = fields.date(name).orElseThrow(() -> fields.refuse(name, "is missing"));
        Instant start = day.atStartOfDay(fields.zone()).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(fields.zone()).toInstant();
        return new JobSchedule.Visit(start, end, day, 0, employees);
    }
}
