package dev.porchlight.chaos;

import dev.porchlight.chaos.Guest.Person;
import dev.porchlight.chaos.Testimony.Time;
import dev.porchlight.sandbox.world.Appointment;
import dev.porchlight.sandbox.world.Happened;
import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Every appointment that was made, moved or removed at Housecall Pro, written down under the world's own lock. */
final class Annals {

    private final World world;
    private final List<Deed> deeds = new ArrayList<>();
    /** The customers of jobs that have had no visit yet. */
    private final Map<String, String> newJobs = new HashMap<>();

    private Annals(World world) {
        this.world = world;
        for (Job job : world.jobs.all()) {
            job.appointments.forEach(visit -> deeds.add(planned(visit)));
        }
    }

    static Annals of(World world) {
        var annals = world.read(() -> new Annals(world));
        world.onHappened(annals::note);
        return annals;
    }

    private static Deed planned(Appointment visit) {
        return new Deed(Instant.now(), null, visit.id, visit.start, visit.end, employees(visit));
    }

    private static Set<String> employees(Appointment visit) {
        return visit.employees.stream().map(employee -> employee.id()).collect(Collectors.toUnmodifiableSet());
    }

    private synchronized void note(List<Happened> all) {
        for (Happened happened : all) {
            var body = happened.body();
            switch (happened.event()) {
                case "job.created" ->
                    newJobs.put(
                            body.path("id").asString(),
                            body.path("customer").path("id").asString());
                case "job.appointment.scheduled" -> noteVisit(body, booked(body));
                case "job.appointment.rescheduled" ->
                    noteVisit(body, new Wish.Move(body.path("id").asString(), start(body), end(body)));
                case "job.appointment.appointment_discarded" ->
                    noteEnd(body.path("id").asString());
                default -> {
                    // Not about when somebody comes.
                }
            }
        }
    }

    /** The first visit of a job that is new was made with it; every other one was booked for a job that was there. */
    private Wish booked(JsonNode body) {
        String job = body.path("job_id").asString();
        String customer = newJobs.remove(job);
        return customer == null
                ? new Wish.Book(job, start(body), end(body))
                : new Wish.Work(customer, start(body), end(body));
    }

    private void noteVisit(JsonNode body, Wish effect) {
        var employees = body.path("dispatched_employees")
                .valueStream()
                .map(employee -> employee.path("id").asString())
                .collect(Collectors.toUnmodifiableSet());
        deeds.add(new Deed(Instant.now(), effect, body.path("id").asString(), start(body), end(body), employees));
    }

    private void noteEnd(String appointment) {
        deeds.add(new Deed(Instant.now(), new Wish.Cancel(appointment), appointment, null, null, Set.of()));
    }

    private static Instant start(JsonNode body) {
        return Instant.parse(body.path("start_time").asString());
    }

    private static Instant end(JsonNode body) {
        return Instant.parse(body.path("end_time").asString());
    }

    synchronized List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    /** How many notes there are with each of these references. */
    Map<String, Integer> marks(Set<String> references) {
        var notes = world.read(() -> world.jobs.all().stream()
                .flatMap(job -> job.notes.stream())
                .map(note -> note.content())
                .toList());
        return references.stream().collect(Collectors.toMap(reference -> reference, reference ->
                (int) notes.stream().filter(note -> note.contains(reference)).count()));
    }

    /** Of each customer, the visits to come. */
    Map<String, Map<String, Time>> real() {
        return world.read(() -> {
            var real = new HashMap<String, Map<String, Time>>();
            for (Job job : world.jobs.all()) {
                for (Appointment visit : job.appointments) {
                    real.computeIfAbsent(job.customer.id, customer -> new HashMap<>())
                            .put(visit.id, new Time(visit.start, visit.end));
                }
            }
            return real;
        });
    }

    /** The visits to come of one customer. */
    Map<String, Time> real(String customer) {
        return world.read(() -> world.jobs.of(customer).stream()
                .flatMap(job -> job.appointments.stream())
                .collect(Collectors.toMap(visit -> visit.id, visit -> new Time(visit.start, visit.end))));
    }

    List<Person> people() {
        return world.read(() -> world.customers.all().stream()
                .map(customer -> new Person(String.valueOf(customer.email), customer.id))
                .toList());
    }
}
