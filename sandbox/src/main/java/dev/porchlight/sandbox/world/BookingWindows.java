package dev.porchlight.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * When somebody could come: the working hours cut into windows, and whether at least one of the people asked for is free.
 * It is advice. Nothing is reserved by it, and a window may be gone a moment later.
 */
public final class BookingWindows {
    private final World world;
    private final List<Employee> people;
    private final Duration length;
    private final Instant earliest;
    private final List<Busy> busy;

    public record Window(Instant start, Instant end, boolean available) {
        public ObjectNode json() {
            return Json.object()
                    .put("start_time", Json.time(start))
                    .put("end_time", Json.time(end))
                    .put("available", available);
        }
    }

    private record Busy(Employee employee, Instant start, Instant end) {}

    public BookingWindows(World world, List<Employee> people, Duration length) {
        this.world = world;
        this.people = people;
        this.length = length;
        this.earliest = earliest(world);
        this.busy = Stream.concat(appointments(world), events(world))
                .filter(taken -> taken.end().isAfter(earliest))
                .toList();
    }

    /** The windows of so many days from this day on, those that are taken or past among them. */
    public List<Window> from(LocalDate firstDay, int days) {
        return firstDay.datesUntil(firstDay.plusDays(days))
                .flatMap(day -> on(day).stream())
                .toList();
    }

    /** Documented: without a start date HCP begins with the next day that has a free window. */
    public LocalDate firstFreeDay(int daysToSearch) {
        LocalDate today = world.now().atZone(world.zone()).toLocalDate();
        return today.datesUntil(today.plusDays(daysToSearch))
                .filter(day -> on(day).stream().anyMatch(Window::available))
                .findFirst()
                .orElse(today);
    }

    private List<Window> on(LocalDate day) {
        List<Window> windows = new ArrayList<>();
        for (Availability.Hours hours : world.availability.on(day.getDayOfWeek())) {
            LocalDateTime close = day.atTime(hours.end());
            LocalDateTime start = day.atTime(hours.start());
            for (; !start.plus(length).isAfter(close); start = start.plus(length)) {
                windows.add(window(start));
            }
        }
        return windows;
    }

    private Window window(LocalDateTime localStart) {
        Instant start = localStart.atZone(world.zone()).toInstant();
        Instant end = start.plus(length);
        boolean available = !start.isBefore(earliest) && people.stream().anyMatch(person -> isFree(person, start, end));
        return new Window(start, end, available);
    }

    private boolean isFree(Employee person, Instant start, Instant end) {
        return busy.stream()
                .noneMatch(taken -> taken.employee().equals(person)
                        && taken.start().isBefore(end)
                        && taken.end().isAfter(start));
    }

    private static Instant earliest(World world) {
        int buffer = world.availability.bufferInDays;
        if (buffer == 0) {
            return world.now();
        }
        LocalDate today = world.now().atZone(world.zone()).toLocalDate();
        return today.plusDays(buffer).atStartOfDay(world.zone()).toInstant();
    }

    private static Stream<Busy> appointments(World world) {
        return world.jobs.all().stream()
                .filter(job -> !job.isCanceled())
                .flatMap(job -> job.appointments.stream())
                .filter(appointment -> appointment.anytimeOn == null)
                .flatMap(appointment -> appointment.employees.stream()
                        .map(employee -> new Busy(employee, appointment.start, appointment.end)));
    }

    private static Stream<Busy> events(World world) {
        return world.catalog.events.stream()
                .flatMap(event ->
                        event.employees().stream().map(employee -> new Busy(employee, event.start(), event.end())));
    }
}
