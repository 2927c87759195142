package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Address;
import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.Employee;
import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.JobSchedule;
import dev.porchlight.sandbox.world.LeadSource;
import dev.porchlight.sandbox.world.LineItem;
import dev.porchlight.sandbox.world.Named;
import dev.porchlight.sandbox.world.World;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Jobs. They can be read and made; nothing changes one, cancels it or deletes it. */
final class JobsApi {
    private static final Sorting<Job> SORTING = Sorting.<Job>newSorting()
            .by("created_at", job -> job.createdAt)
            .by("updated_at", job -> job.updatedAt)
            .by("invoice_number", job -> job.number)
            .by("id", job -> job.id)
            .by("description", job -> job.description)
            .by("work_status", job -> job.workStatus);

    private final World world;
    private final Find find;

    JobsApi(Api api) {
        world = api.world;
        find = new Find(world);
        api.get("/jobs", KeyKind.ANY, this::list);
        api.post("/jobs", KeyKind.ANY, this::create);
        api.get("/jobs/{job}", KeyKind.ANY, this::one);
    }

    private Answer list(Call call) {
        Set<String> expand = expand(call);
        WorkFilter filter = WorkFilter.of(call);
        Collection<Job> jobs =
                call.one("customer_id").<Collection<Job>>map(world.jobs::of).orElseGet(world.jobs::all);
        List<Job> admitted = jobs.stream().filter(filter::admits).toList();
        return Page.answer(call, "jobs", SORTING.sort(call, admitted), job -> job.json(world, expand));
    }

    private Answer one(Call call) {
        return Answer.json(200, find.job(call).json(world, expand(call)));
    }

    private Answer create(Call call) {
        Fields body = call.body();
        Customer customer = find.customer(body.requiredText("customer_id"));
        Address address = customer.address(body.requiredText("address_id"))
                .orElseThrow(() -> Refusal.errorText(422, "Address not found"));
        Optional<String> number =
                body.count("invoice_number", Integer.MAX_VALUE).map(String::valueOf);
        number.filter(world.jobs::isNumberTaken).ifPresent(taken -> {
            throw Refusal.unprocessable("invoice_number", "has already been taken");
        });
        List<Employee> employees = find.employees(body.texts("assigned_employee_ids"));
        Optional<JobSchedule.Visit> visit = body.object("schedule").flatMap(fields -> visit(fields, employees));
        List<LineItem> lines = LineItemFields.readNew(world, body.objects("line_items"));
        Optional<String> notes = body.text("notes");
        List<String> tags = body.texts("tags");
        Optional<String> leadSource =
                body.text("lead_source").flatMap(world.catalog::leadSource).map(LeadSource::name);
        Optional<Fields> jobFields = body.object("job_fields");
        Optional<Named> jobType = jobFields
                .flatMap(fields -> fields.text("job_type_id"))
                .flatMap(id -> named(world.catalog.jobTypes, id));
        Optional<Named> unit = jobFields
                .flatMap(fields -> fields.text("business_unit_id"))
                .flatMap(id -> named(world.catalog.businessUnits, id));
        Job created = world.jobs.create(customer, number, job -> {
            job.address = address;
            job.employees = employees;
            lines.forEach(job.lineItems::add);
            job.description = lines.isEmpty() ? null : lines.getFirst().name;
            notes.ifPresent(text -> world.jobs.addNote(job, text));
            job.tags.addAll(tags);
            job.leadSource = leadSource.orElse(null);
            job.jobType = jobType.orElse(null);
            job.businessUnit = unit.orElse(null);
        });
        visit.ifPresent(planned -> world.schedule.add(created, planned));
        // Seen live: the new visit is not in the answer and has to be asked for.
        return Answer.json(201, created.json(world, Set.of()));
    }

    private static Optional<JobSchedule.Visit> visit(Fields fields, List<Employee> employees) {
        int arrivalWindow = fields.count("arrival_window", VisitFields.DAY).orElse(0);
        if (fields.flag("anytime").orElse(false)) {
            return Optional.of(VisitFields.anytime(fields, "anytime_start_date", employees));
        }
        return fields.time("scheduled_start")
                .map(start -> VisitFields.visit(
                        fields, start, fields.time("scheduled_end"), "scheduled_end", arrivalWindow, employees));
    }

    private static Optional<Named> named(List<Named> all, String id) {
        return all.stream().filter(named -> named.id().equals(id)).findFirst();
    }

    private static Set<String> expand(Call call) {
        return call.expand("attachments", "appointments");
    }
}
