package dev.porchlight.jobs;

import dev.porchlight.housecall.Appointment;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.Schedule;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.EmployeeId;
import dev.porchlight.web.Say;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One time that somebody comes, came or should have come.
 *
 * @param id absent when only the job's computed schedule is known
 * @param start absent when it may be any time of the day, or is to be agreed
 * @param arrival the last moment of the arrival window; absent together with the start
 * @param end of the planned work
 * @param anytime whether any time of the day is meant; otherwise a visit without a start has none yet
 * @param who first names; empty when nobody has been named
 */
public record Visit(
        @Nullable AppointmentId id,
        LocalDate day,
        @Nullable Instant start,
        @Nullable Instant arrival,
        @Nullable Instant end,
        boolean anytime,
        List<String> who) {

    /** Technicians greet before they press a button, so nobody is called late for these minutes (ours, not measured). */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Comparator<Visit> IN_ORDER = Comparator.comparing(Visit::day)
            .thenComparing(visit -> Objects.requireNonNullElse(visit.start, Instant.MIN));

    /** All visits of a job in order; those without any day are not visits yet. */
    public static List<Visit> of(Job job, Say say) {
        if (job.schedule().appointments().isEmpty()) {
            return ofSchedule(job, say);
        }
        return job.schedule().appointments().stream()
                .flatMap(appointment -> of(appointment, job, say).stream())
                .sorted(IN_ORDER)
                .toList();
    }

    /**
     * The one that is today, else the next: what somebody who asks "when do you come?" wants to hear. A visit stays that
     * until its day is over, unless there is a later one on the same day.
     */
    public static Optional<Visit> next(List<Visit> visits, Say say) {
        List<Visit> today =
                visits.stream().filter(visit -> visit.day.equals(say.today())).toList();
        if (!today.isEmpty()) {
            return Optional.of(today.stream()
                    .filter(visit -> !visit.isOver(say.now()))
                    .findFirst()
                    .orElse(today.getLast()));
        }
        return visits.stream().filter(visit -> visit.day.isAfter(say.today())).findFirst();
    }

    /** "Tuesday 9 December, between 9 and 11 in the morning" */
    public String when(Say say) {
        return say.text("jobs.visit", say.sentence(say.day(day)), window(say));
    }

    /** The same with "Today" and "Tomorrow" instead of these days. */
    public String whenNear(Say say) {
        return say.text("jobs.visit", say.sentence(say.nearDay(day)), window(say));
    }

    /** Without the day: "between 9 and 11 in the morning" */
    public String window(Say say) {
        if (start == null || arrival == null) {
            return say.text(anytime ? "web.window.anytime" : "web.window.open");
        }
        return say.window(start, Duration.between(start, arrival));
    }

    /** Whether the window has passed, and nobody is only minutes behind it. */
    boolean isLate(Say say) {
        return arrival == null
                ? day.isBefore(say.today())
                : arrival.plus(PATIENCE).isBefore(say.now());
    }

    private boolean isOver(Instant now) {
        Instant last = end == null ? arrival : end;
        return last != null && last.isBefore(now);
    }

    private static Optional<Visit> of(Appointment appointment, Job job, Say say) {
        AppointmentId id = appointment.id();
        Instant start = appointment.startTime();
        List<String> who = names(job, appointment.dispatchedEmployeesIds());
        if (start != null && !appointment.anytime()) {
            Duration window = Duration.ofMinutes(appointment.arrivalWindowMinutes());
            return Optional.of(at(id, start, window, appointment.endTime(), who, say));
        }
        LocalDate day = appointment.startDate() == null && start != null ? say.dateOf(start) : appointment.startDate();
        return Optional.ofNullable(day)
                .map(known -> new Visit(id, known, null, null, null, appointment.anytime(), who));
    }

    private static Visit at(
            @Nullable AppointmentId id,
            Instant start,
            Duration window,
            @Nullable Instant end,
            List<String> who,
            Say say) {
        return new Visit(id, say.dateOf(start), start, start.plus(window), end, false, who);
    }

    /** A job that was read without its appointments still has the schedule that is computed of them (seen live). */
    private static List<Visit> ofSchedule(Job job, Say say) {
        Schedule schedule = job.schedule();
        Instant start = schedule.scheduledStart();
        return start == null
                ? List.of()
                : List.of(at(
                        null,
                        start,
                        Duration.ofMinutes(schedule.arrivalWindow()),
                        schedule.scheduledEnd(),
                        names(job, List.of()),
                        say));
    }

    /** Those who were sent to this visit, else all of the job's people. */
    private static List<String> names(Job job, List<EmployeeId> dispatched) {
        return job.assignedEmployees().stream()
                .filter(technician -> dispatched.isEmpty() || dispatched.contains(technician.id()))
                .flatMap(technician -> Stream.ofNullable(technician.firstName()))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
