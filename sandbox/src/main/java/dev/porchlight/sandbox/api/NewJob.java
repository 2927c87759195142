package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.world.Address;
import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.Employee;
import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.JobSchedule;
import dev.porchlight.sandbox.world.LineItem;
import dev.porchlight.sandbox.world.Named;
import dev.porchlight.sandbox.world.World;
import java.util.List;
import java.util.Optional;

/** A job as it is sent, read whole and found good before anything is made. */
final class NewJob {
    private final World world;
    private final Customer customer;
    private final Address address;
    private final Optional<String> number;
    private final List<Employee> employees;
    private final Optional<JobSchedule.Visit> visit;
    private final List<LineItem> lines;
    private final Optional<String> notes;
    private final List<String> tags;
    private final Optional<String> leadSource;
    private final Optional<Named> jobType;
    private final Optional<Named> businessUnit;

    NewJob(World world, Fields body) {
        Find find = new Find(world);
        this.world = world;
        customer = find.customer(body.requiredText("customer_id"));
        address = find.address(customer, body.requiredText("address_id"));
        number = body.count("invoice_number", Integer.MAX_VALUE).map(String::valueOf);
        employees = find.employees(body.texts("assigned_employee_ids"));
        visit = body.object("schedule").flatMap(this::visit);
        lines = LineItemFields.readNew(world, body.objects("line_items"));
        notes = body.text("notes");
        tags = body.texts("tags");
        leadSource = find.leadSource(body);
        Optional<Fields> fields = body.object("job_fields");
        jobType = fields.flatMap(ids -> named(world.catalog.jobTypes, ids.text("job_type_id")));
        businessUnit = fields.flatMap(ids -> named(world.catalog.businessUnits, ids.text("business_unit_id")));
        if (number.filter(world.jobs::isNumberTaken).isPresent()) {
            throw Refusal.unprocessable("invoice_number", "has already been taken");
        }
    }

    Job create() {
        Job created = world.jobs.create(customer, number, this::applyTo);
        visit.ifPresent(planned -> world.schedule.add(created, planned));
        return created;
    }

    private void applyTo(Job job) {
        job.address = address;
        job.employees = employees;
        lines.forEach(job.lineItems::add);
        job.description = lines.isEmpty() ? null : lines.getFirst().name;
        notes.ifPresent(text -> world.jobs.addNote(job, text));
        job.tags.addAll(tags);
        job.leadSource = leadSource.orElse(null);
        job.jobType = jobType.orElse(null);
        job.businessUnit = businessUnit.orElse(null);
    }

    private Optional<JobSchedule.Visit> visit(Fields fields) {
        int arrivalWindow = fields.count("arrival_window", VisitFields.DAY).orElse(0);
        if (fields.flag("anytime").orElse(false)) {
            return Optional.of(VisitFields.anytime(fields, "anytime_start_date", employees));
        }
        return fields.time("scheduled_start")
                .map(start -> VisitFields.visit(
                        fields, start, fields.time("scheduled_end"), "scheduled_end", arrivalWindow, employees));
    }

    private static Optional<Named> named(List<Named> all, Optional<String> id) {
        return all.stream()
                .filter(named -> id.isPresent() && named.id().equals(id.get()))
                .findFirst();
    }
}
