package dev.porchlight.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the crew and the office do to jobs and visits. */
final class JobActs {
    private final World world;
    private final Acts acts;

    JobActs(World world, Acts acts) {
        this.world = world;
        this.acts = acts;
        onJob("on-my-way", (job, words) -> world.jobs.onMyWay(job));
        onJob("start", (job, words) -> world.jobs.start(job));
        onJob("complete", (job, words) -> world.jobs.complete(job));
        onJob("review", (job, words) -> world.jobs.review(job));
        onJob("assign", (job, words) -> world.schedule.dispatch(job, employees(words)));
        onJob("office-schedule", this::schedule);
        acts.on("office-move", this::move);
        acts.on("office-cancel", this::cancelVisit);
        acts.on("office-book", this::book);
        onJob("office-cancel-job", (job, words) -> world.jobs.cancelByCompany(job));
        onJob("customer-cancel-job", (job, words) -> world.jobs.cancelByCustomer(job));
        onJob("set-status", (job, words) -> world.jobs.moveTo(job, Acts.text(words, "status", "awaiting parts")));
        onJob("add-job-note", this::addNote);
        onJob("add-attachment", this::attach);
        acts.on("new-job", this::create);
    }

    private void onJob(String name, Acts.Doing<Job> doing) {
        acts.on(name, this::jobOrJobOf, doing, job -> job.json(world, Set.of("appointments", "attachments")));
    }

    private void schedule(Job job, JsonNode words) {
        Instant start = time(words, "start").orElse(world.now().plus(Duration.ofDays(2)));
        Instant end = time(words, "end").orElse(start.plus(Duration.ofHours(2)));
        int window = words.path("arrivalWindow").asInt(world.company.defaultArrivalWindow);
        world.schedule.add(job, new JobSchedule.Visit(start, end, null, window, employees(words)));
    }

    private ObjectNode move(String id, JsonNode words) {
        Job job = jobOrJobOf(id);
        Appointment visit = visit(job, id);
        Duration length = Duration.between(visit.start, visit.end);
        Instant start = time(words, "start").orElse(visit.start.plus(Duration.ofDays(1)));
        Instant end = time(words, "end").orElse(start.plus(length));
        world.schedule.change(
                job, visit, new JobSchedule.Visit(start, end, null, visit.arrivalWindowMinutes, visit.employees));
        return visit.json();
    }

    private ObjectNode cancelVisit(String id, JsonNode words) {
        Job job = jobOrJobOf(id);
        world.schedule.remove(job, visit(job, id));
        return job.json(world, Set.of("appointments"));
    }

    /** Somebody has something else to do: whatever windows they were free in are gone, and no webhook says so. */
    private ObjectNode book(String id, JsonNode words) {
        Employee employee = Acts.found(world.catalog.employee(id), "employee", id);
        Instant start = time(words, "start").orElse(world.now().plus(Duration.ofDays(1)));
        Instant end = time(words, "end").orElse(start.plus(Duration.ofHours(2)));
        var event = new CalendarEvent(
                world.ids.mint("evt_"),
                Acts.text(words, "name", "Booked by the office"),
                null,
                null,
                Address.NONE,
                start,
                end,
                List.of(employee),
                world.now());
        world.catalog.events.add(event);
        return event.json(world);
    }

    private void addNote(Job job, JsonNode words) {
        world.jobs.addNote(job, Acts.text(words, "content", "#customer The part has arrived."));
        world.jobs.touch(job);
    }

    private void attach(Job job, JsonNode words) {
        String name = Acts.text(words, "name", "after.jpg");
        job.attachments.add(world.store(name, "image/jpeg", Pictures.photo(job.number), Instant.EPOCH));
        world.jobs.touch(job);
    }

    private ObjectNode create(String id, JsonNode words) {
        Customer customer = Acts.found(world.customers.find(id), "customer", id);
        Job made = world.jobs.create(customer, Optional.empty(), job -> {
            job.address = customer.addresses.stream().findFirst().orElse(Address.NONE);
            job.description = Acts.text(words, "description", "Annual inspection");
            LineItem item = job.lineItems.add(world.jobs.newLineItem(job.description));
            item.unitPrice = words.path("amount").asLong(12_900);
        });
        return made.json(world, Set.of());
    }

    private Job jobOrJobOf(String id) {
        if (!id.startsWith("appt_")) {
            return Acts.found(world.jobs.find(id), "job", id);
        }
        Optional<Job> owner = world.jobs.all().stream()
                .filter(job -> job.appointment(id).isPresent())
                .findFirst();
        return Acts.found(owner, "appointment", id);
    }

    /** The named one, or the first of the job. */
    private static Appointment visit(Job job, String id) {
        return Acts.found(
                job.appointment(id).or(() -> job.appointments.stream().findFirst()), "appointment of job", job.id);
    }

    private List<Employee> employees(JsonNode words) {
        return words.path("employees")
                .valueStream()
                .map(id -> Acts.found(world.catalog.employee(id.asString()), "employee", id.asString()))
                .toList();
    }

    private static Optional<Instant> time(JsonNode words, String name) {
        try {
            return words.path(name).stringValueOpt().map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " is a time such as 2026-06-26T10:45:00Z", e);
        }
    }
}
