package dev.porchlight.home;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Address;
import dev.porchlight.housecall.Appointment;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.Schedule;
import dev.porchlight.housecall.Technician;
import dev.porchlight.housecall.WorkStatus;
import dev.porchlight.housecall.WorkTimestamps;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.web.Say;
import dev.porchlight.web.Sections;
import dev.porchlight.web.Titles;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A visit in the file that has a day, whether it works on a job or looks at something for an estimate. */
record Planned(
        Appointment appointment,
        LocalDate firstDay,
        LocalDate lastDay,
        WorkTimestamps timestamps,
        List<Technician> assigned,
        Address address,
        Supplier<String> work,
        @Nullable String link) {

    private static final AppointmentId THE_WHOLE_SCHEDULE = new AppointmentId("schedule");

    /** Nobody is late who comes this much after a time without a window. */
    private static final Duration GRACE = Duration.ofMinutes(30);

    static final Comparator<Planned> EARLIEST_FIRST = Comparator.comparing(Planned::firstDay)
            .thenComparing(
                    planned -> planned.appointment().startTime(), Comparator.nullsLast(Comparator.naturalOrder()));

    static List<Planned> notYetOver(CustomerFile file, Sections sections, Say say) {
        Stream<Planned> jobs = file.jobs().records().stream()
                .filter(job -> !Done.isFinished(job) && !Done.isCanceled(job))
                .flatMap(job -> of(file, job, sections, say));
        Stream<Planned> estimates =
                file.estimates().records().stream().filter(Planned::isAlive).flatMap(it -> of(it, sections, say));
        return Stream.concat(jobs, estimates)
                .filter(planned -> !planned.lastDay().isBefore(say.today()))
                .toList();
    }

    private static Stream<Planned> of(CustomerFile file, Job job, Sections sections, Say say) {
        return appointments(job.schedule())
                .filter(Planned::hasDay)
                .map(appointment -> new Planned(
                        appointment,
                        firstDayOf(appointment, say),
                        lastDayOf(appointment, say),
                        job.workTimestamps(),
                        job.assignedEmployees(),
                        job.address(),
                        () -> Titles.job(say, file, job),
                        link(job, appointment, sections)));
    }

    /** The visit's own page, where it can be moved; without one, the job's. */
    private static @Nullable String link(Job job, Appointment appointment, Sections sections) {
        return appointment.id().equals(THE_WHOLE_SCHEDULE)
                        || sections.at("/schedule").isEmpty()
                ? sections.link("/jobs", job.id())
                : "/schedule/visits/" + appointment.id();
    }

    private static Stream<Planned> of(Estimate estimate, Sections sections, Say say) {
        return appointments(estimate.schedule())
                .filter(Planned::hasDay)
                .map(appointment -> new Planned(
                        appointment,
                        firstDayOf(appointment, say),
                        lastDayOf(appointment, say),
                        estimate.workTimestamps(),
                        estimate.assignedEmployees(),
                        estimate.address(),
                        () -> say.text("home.visit.estimate"),
                        sections.link("/estimates", estimate.id())));
    }

    /** Estimates carry no appointments, and of a job they are only told when asked for: then the schedule is all there is. */
    private static Stream<Appointment> appointments(Schedule schedule) {
        if (!schedule.appointments().isEmpty()) {
            return schedule.appointments().stream();
        }
        return Stream.of(new Appointment(
                THE_WHOLE_SCHEDULE,
                null,
                schedule.scheduledStart(),
                schedule.scheduledEnd(),
                false,
                schedule.arrivalWindow(),
                List.of()));
    }

    private static boolean isAlive(Estimate estimate) {
        return WorkStatus.SCHEDULED.equals(estimate.workStatus())
                || WorkStatus.IN_PROGRESS.equals(estimate.workStatus());
    }

    private static boolean hasDay(Appointment appointment) {
        return appointment.startDate() != null || appointment.startTime() != null;
    }

    private static LocalDate firstDayOf(Appointment appointment, Say say) {
        Instant start = appointment.startTime();
        LocalDate day = appointment.startDate();
        return day != null ? day : say.dateOf(Objects.requireNonNull(start));
    }

    private static LocalDate lastDayOf(Appointment appointment, Say say) {
        Instant end = appointment.endTime();
        LocalDate first = firstDayOf(appointment, say);
        return end == null || say.dateOf(end).isBefore(first) ? first : say.dateOf(end);
    }

    /** Timestamps belong to the job, so they speak of this visit only when they fall into its days. */
    boolean hasHappened(@Nullable Instant moment, Say say) {
        if (moment == null) {
            return false;
        }
        LocalDate day = say.dateOf(moment);
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean isLate(Instant now) {
        Instant start = appointment.startTime();
        if (start == null || appointment.anytime()) {
            return false;
        }
        Duration window = Duration.ofMinutes(appointment.arrivalWindowMinutes());
        return start.plus(window.isPositive() ? window : GRACE).isBefore(now);
    }

    /** Who was sent to this visit, else everybody who was assigned to the work. */
    List<String> names() {
        List<Technician> sent = assigned.stream()
                .filter(technician -> appointment.dispatchedEmployeesIds().contains(technician.id()))
                .toList();
        return (sent.isEmpty() ? assigned : sent)
                .stream()
                        .map(Technician::firstName)
                        .filter(Objects::nonNull)
                        .filter(name -> !name.isBlank())
                        .toList();
    }
}
