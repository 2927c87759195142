package dev.porchlight.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The company's own lists: its people, tags, lead sources, job types, zones, services and calendar blocks. */
public final class Catalog implements Holder {
    private static final Address SHOP =
            new Address(null, "service", "21 Harbor Way", "", "Quincy", "MA", "02169", "US", 42.2529, -71.0023);

    private final World world;
    private final Map<String, Employee> employees = new LinkedHashMap<>();
    public final List<Named> tags = new ArrayList<>();
    public final List<Named> jobTypes = new ArrayList<>();
    public final List<Named> businessUnits = new ArrayList<>();
    public final List<LeadSource> leadSources = new ArrayList<>();
    public final List<ServiceZone> zones = new ArrayList<>();
    public final List<CalendarEvent> events = new ArrayList<>();
    public final List<Service> services = new ArrayList<>();
    private final Map<String, List<PipelineStatus>> pipelines = new LinkedHashMap<>();

    /** A thing that can be booked: how long it takes and who does it. */
    public record Service(String id, String name, int durationInMinutes, List<Employee> pros) {}

    Catalog(World world) {
        this.world = world;
    }

    @Override
    public void clear() {
        employees.clear();
        pipelines.clear();
        Stream.of(tags, jobTypes, businessUnits, leadSources, zones, events, services)
                .forEach(List::clear);
    }

    /** Documented: the API lists active people alone. */
    public List<Employee> activeEmployees() {
        return employees.values().stream().filter(Employee::active).toList();
    }

    public Optional<Employee> employee(String id) {
        return Optional.ofNullable(employees.get(id));
    }

    /** Inactive people included. */
    Employee anybodyNamed(String firstName) {
        return employees.values().stream()
                .filter(employee -> employee.firstName().equals(firstName))
                .findFirst()
                .orElseThrow();
    }

    public Optional<LeadSource> leadSource(String name) {
        return leadSources.stream()
                .filter(source -> source.name().equalsIgnoreCase(name))
                .findFirst();
    }

    public List<PipelineStatus> pipeline(String resourceType) {
        return pipelines.getOrDefault(resourceType, List.of());
    }

    public Named addTag(String name) {
        return added(tags, new Named(world.ids.uuid(), name));
    }

    public Named addJobType(String name) {
        return added(jobTypes, new Named(world.ids.uuid(), name));
    }

    public Named addBusinessUnit(String name) {
        return added(businessUnits, new Named(world.ids.uuid(), name));
    }

    public LeadSource addLeadSource(String name, boolean editable) {
        return added(leadSources, new LeadSource(world.ids.uuid(), name, editable));
    }

    public ServiceZone addZone(String name, long tripCharge, List<String> zips, List<ServiceZone.City> cities) {
        return added(zones, new ServiceZone(world.ids.uuid(), name, tripCharge, zips, cities, activeEmployees()));
    }

    CalendarEvent addEvent(String name, Instant start, Instant end, List<Employee> people) {
        return added(
                events,
                new CalendarEvent(world.ids.mint("evt_"), name, null, null, SHOP, start, end, people, world.now()));
    }

    Service addService(String name, int minutes, List<Employee> pros) {
        return added(services, new Service(world.ids.mint("olit_"), name, minutes, pros));
    }

    Employee addEmployee(
            String firstName, String lastName, String color, String role, boolean active, boolean bookable) {
        String id = world.ids.mint("pro_");
        String phone = "61755502" + String.format("%02d", employees.size() + 1);
        String email = firstName.toLowerCase(Locale.ROOT) + "@harborplumbing.example";
        Employee employee = new Employee(
                id,
                firstName,
                lastName,
                email,
                phone,
                color,
                role,
                List.of(),
                active,
                bookable,
                world.now().minus(Duration.ofDays(900 - employees.size() * 40L)));
        employees.put(id, employee);
        return employee;
    }

    void addPipeline(String resourceType, List<String> names) {
        pipelines.put(
                resourceType,
                names.stream()
                        .map(name -> new PipelineStatus(world.ids.mint("kcs_"), name, statusType(name)))
                        .toList());
    }

    private static String statusType(String name) {
        return switch (name) {
            case "Won", "Done" -> "won";
            case "Lost" -> "lost";
            default -> "open";
        };
    }

    private static <T> T added(List<T> list, T thing) {
        list.add(thing);
        return thing;
    }
}
