package dev.porchlight.windows;

import static dev.porchlight.windows.TestWindows.BOSTON;

import dev.porchlight.SettableClock;
import dev.porchlight.database.TestDatabase;
import dev.porchlight.housecall.TestClient;
import dev.porchlight.sandbox.Sandbox;
import dev.porchlight.sandbox.SandboxSettings;
import dev.porchlight.sandbox.control.Journal;
import dev.porchlight.sandbox.mischief.Rule;
import dev.porchlight.sandbox.world.Availability;
import dev.porchlight.sandbox.world.CalendarEvent;
import dev.porchlight.sandbox.world.Employee;
import dev.porchlight.sandbox.world.Seed;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EmployeeId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A sandbox in which it is a quiet Monday morning, a database, and as many nodes as a test wants. Sandbox and database are
 * the same for all tests of a JVM, because making them takes longer than most of these.
 */
final class Square implements AutoCloseable {

    static final LocalDate MONDAY = LocalDate.of(2030, 10, 14);
    static final CustomerId ADA = new CustomerId("cus_ada");
    static final CustomerId GRACE = new CustomerId("cus_grace");
    static final Wish ANYBODY = new Wish(Duration.ofHours(2), List.of(), null);

    private static final Instant MORNING = MONDAY.atTime(7, 0).atZone(BOSTON).toInstant();
    private static final SettableClock CLOCK = new SettableClock(MORNING);
    private static final Sandbox SANDBOX = start();
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    final SettableClock clock = CLOCK;
    final Sandbox sandbox = SANDBOX;
    final TestDatabase database = DATABASE;
    private final List<TestWindows> nodes = new ArrayList<>();

    Square() {
        clock.advance(Duration.between(clock.instant(), MORNING));
        JdbcClient.create(database.dataSource()).sql("DELETE FROM hold").update();
        sandbox.modes().reset();
        sandbox.mischief().clear();
        sandbox.world().catalog.events.clear();
        for (var day : DayOfWeek.values()) {
            open(day, 8, day.compareTo(DayOfWeek.FRIDAY) <= 0 ? 17 : 8);
        }
    }

    private static Sandbox start() {
        var sandbox = Sandbox.start(SandboxSettings.ephemeral().withClock(CLOCK));
        sandbox.reset(Seed.scale(1, 1));
        sandbox.world().jobs.all().forEach(job -> job.appointments.clear());
        return sandbox;
    }

    TestWindows node() {
        return node(TestWindows.SETTINGS);
    }

    TestWindows node(WindowSettings settings) {
        var node = TestWindows.on(database.dataSource(), TestClient.to(sandbox.url()), settings, clock);
        nodes.add(node);
        return node;
    }

    /** Those who can be booked online, by their ids. */
    List<EmployeeId> crew() {
        return sandbox.world().catalog.activeEmployees().stream()
                .filter(Employee::bookableOnline)
                .map(employee -> new EmployeeId(employee.id()))
                .sorted(Comparator.comparing(EmployeeId::value))
                .toList();
    }

    Wish only(EmployeeId... employees) {
        return new Wish(ANYBODY.length(), List.of(employees), null);
    }

    /** The office plans something. */
    void busy(EmployeeId employee, Instant start, Instant end) {
        var world = sandbox.world();
        world.catalog.events.add(new CalendarEvent(
                "evt_" + world.catalog.events.size(),
                "Errand",
                null,
                null,
                null,
                start,
                end,
                List.of(world.catalog.employee(employee.value()).orElseThrow()),
                clock.instant()));
    }

    /** About free times the sandbox says exactly this. */
    void say(String windows) {
        sandbox.mischief()
                .add(Rule.on("GET", "/company/schedule_availability/booking_windows")
                        .failing(200, "application/json", windows));
    }

    void open(DayOfWeek day, int from, int to) {
        sandbox.world()
                .availability
                .days
                .putAll(Map.of(day, List.of(new Availability.Hours(LocalTime.of(from, 0), LocalTime.of(to, 0)))));
    }

    /** About free times: another test's client may still be knocking to see whether the sandbox is up again. */
    List<String> callsSince(long n) {
        return sandbox.journal().since(n).stream()
                .map(Journal.Entry::line)
                .filter(line -> line.contains("/employees") || line.contains("/booking_windows"))
                .toList();
    }

    long now() {
        return sandbox.journal().latest();
    }

    static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(BOSTON).toInstant();
    }

    @Override
    public void close() {
        nodes.forEach(TestWindows::close);
    }
}
