package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.BookingWindows;
import dev.porchlight.sandbox.world.Catalog;
import dev.porchlight.sandbox.world.Employee;
import dev.porchlight.sandbox.world.Json;
import dev.porchlight.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The windows in which somebody could come. Windows that are taken are listed, too. */
final class BookingWindowsApi {
    private static final DateTimeFormatter NAIVE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final int DAYS = 7;
    /** Read from a client's documentation; what HCP answers to more is not known. */
    private static final int MOST_DAYS = 31;

    private static final int SHORTEST = 1;
    private static final int LONGEST = 1440;
    private static final int USUAL_MINUTES = 30;

    private final World world;

    BookingWindowsApi(Api api) {
        world = api.world;
        api.get("/company/schedule_availability/booking_windows", KeyKind.ANY, this::list);
    }

    private Answer list(Call call) {
        int days = call.wholeNumber("show_for_days", 1, MOST_DAYS).orElse(DAYS);
        Optional<Catalog.Service> service = call.one("service_id").map(this::service);
        BookingWindows windows = new BookingWindows(world, people(call, service), length(call, service));
        LocalDate start = call.time("start_date").map(this::day).orElseGet(() -> windows.firstFreeDay(MOST_DAYS));
        ArrayNode listed = world.modes.onlineBooking()
                ? Json.list(windows.from(start, days), BookingWindows.Window::json)
                : Json.list(List.of(), unused -> Json.object());
        ObjectNode body = Json.object();
        body.set("booking_windows", listed);
        return Answer.json(200, body.put("show_for_days", days).put("start_date", NAIVE.format(start.atStartOfDay())));
    }

    private Catalog.Service service(String id) {
        return world.catalog.services.stream()
                .filter(service -> service.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.errorText(404, "Service not found"));
    }

    private List<Employee> people(Call call, Optional<Catalog.Service> service) {
        Set<String> named = call.array("employee_ids");
        Set<String> asked = world.modes.windowEmployeeFilter() ? named : Set.of();
        return world.catalog.activeEmployees().stream()
                .filter(Employee::bookableOnline)
                .filter(employee -> asked.isEmpty() || asked.contains(employee.id()))
                .filter(employee -> service.isEmpty() || service.get().pros().contains(employee))
                .toList();
    }

    /** Documented: what the call asks, else what the service takes, else half an hour. */
    private Duration length(Call call, Optional<Catalog.Service> service) {
        int usual = world.modes.bookingWindowMinutes().orElse(USUAL_MINUTES);
        int ofService = service.map(Catalog.Service::durationInMinutes).orElse(usual);
        return Duration.ofMinutes(
                call.wholeNumber("service_duration", SHORTEST, LONGEST).orElse(ofService));
    }

    private LocalDate day(Instant time) {
        return time.atZone(world.zone()).toLocalDate();
    }
}
