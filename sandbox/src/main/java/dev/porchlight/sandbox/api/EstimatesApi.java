package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Address;
import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.Employee;
import dev.porchlight.sandbox.world.Estimate;
import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.JobSchedule;
import dev.porchlight.sandbox.world.Json;
import dev.porchlight.sandbox.world.LeadSource;
import dev.porchlight.sandbox.world.LineItem;
import dev.porchlight.sandbox.world.Option;
import dev.porchlight.sandbox.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Estimates, and the company's word on their options. The customer's own word can only be given at HCP. */
final class EstimatesApi {
    private static final Sorting<Estimate> SORTING = Sorting.<Estimate>newSorting()
            .by("created_at", estimate -> estimate.createdAt)
            .by("updated_at", estimate -> estimate.updatedAt)
            .by("id", estimate -> estimate.id);

    private final World world;
    private final Find find;

    EstimatesApi(Api api) {
        world = api.world;
        find = new Find(world);
        api.get("/estimates", KeyKind.ANY, this::list);
        api.post("/estimates", KeyKind.ANY, this::create);
        api.get("/estimates/{estimate}", KeyKind.APPLICATION_OR_USER, this::one);
        api.post("/estimates/options/approve", KeyKind.COMPANY_OR_USER, this::approve);
        api.post("/estimates/options/decline", KeyKind.COMPANY_OR_USER, this::decline);
    }

    private Answer list(Call call) {
        Set<String> expand = call.expand("attachments");
        WorkFilter filter = WorkFilter.of(call);
        Collection<Estimate> estimates = call.one("customer_id")
                .<Collection<Estimate>>map(world.estimates::of)
                .orElseGet(world.estimates::all);
        List<Estimate> admitted = estimates.stream().filter(filter::admits).toList();
        return Page.answer(call, "estimates", SORTING.sort(call, admitted), estimate -> estimate.json(world, expand));
    }

    private Answer one(Call call) {
        return Answer.json(200, find.estimate(call).json(world, call.expand("attachments")));
    }

    private record NewOption(String name, List<String> tags, List<LineItem> lines) {}

    private Answer create(Call call) {
        Fields body = call.body();
        Customer customer = find.customer(body.requiredText("customer_id"));
        Address address = address(body, customer);
        Optional<String> number =
                body.count("estimate_number", Integer.MAX_VALUE).map(String::valueOf);
        number.filter(world.estimates::isNumberTaken).ifPresent(taken -> {
            throw Refusal.unprocessable("estimate_number", "has already been taken");
        });
        List<Employee> employees = find.employees(body.texts("assigned_employee_ids"));
        List<NewOption> options = options(body);
        OptionTax tax = OptionTax.of(body);
        Optional<JobSchedule.Visit> visit = body.object("schedule").flatMap(fields -> visit(fields, employees));
        Optional<String> leadSource =
                body.text("lead_source").flatMap(world.catalog::leadSource).map(LeadSource::name);
        Optional<String> note = body.text("note");
        Optional<String> message = body.text("message");
        Estimate created = world.estimates.create(customer, number, estimate -> {
            estimate.address = address;
            estimate.employees = employees;
            estimate.leadSource = leadSource.orElse(null);
            for (NewOption sent : options) {
                Option option = world.estimates.put(estimate, sent.name(), made -> {
                    made.tags.addAll(sent.tags());
                    sent.lines().forEach(made.lineItems::add);
                    made.messageFromPro = message.orElse(null);
                    tax.applyTo(made.lineItems);
                });
                note.ifPresent(text -> world.estimates.addNote(option, text));
            }
        });
        visit.ifPresent(planned -> world.estimates.schedule(created, planned));
        // Documented as 200, seen live as 201.
        return Answer.json(201, created.json(world, Set.of()));
    }

    private static Address address(Fields body, Customer customer) {
        Optional<String> id = body.text("address_id");
        if (id.isPresent()) {
            return customer.address(id.get()).orElseThrow(() -> Refusal.errorText(422, "Address not found"));
        }
        return body.object("address")
                .map(fields -> AddressesApi.read(fields, "service"))
                .orElse(Address.NONE);
    }

    private List<NewOption> options(Fields body) {
        List<NewOption> options = new ArrayList<>();
        for (Fields sent : body.objects("options")) {
            String name = sent.text("name").orElse("Option #" + (options.size() + 1));
            List<LineItem> lines = LineItemFields.readNew(world, sent.objects("line_items"));
            options.add(new NewOption(name, sent.texts("tags"), lines));
        }
        if (options.isEmpty()) {
            throw body.refuse("options", "is missing");
        }
        return options;
    }

    private static Optional<JobSchedule.Visit> visit(Fields fields, List<Employee> employees) {
        int window = fields.count("arrival_window_in_minutes", VisitFields.DAY).orElse(0);
        return fields.time("start_time")
                .map(start -> VisitFields.visit(fields, start, fields.time("end_time"), "end_time", window, employees));
    }

    private Answer approve(Call call) {
        Optional<Job> job = world.estimates.decide(options(call), "pro approved", world.modes.copyApprovedEstimates());
        ObjectNode body = decision("pro approved");
        return Answer.json(
                200,
                body.put(
                        "copied_on_approval_to_job_id", job.map(made -> made.id).orElse(null)));
    }

    private Answer decline(Call call) {
        world.estimates.decide(options(call), "pro declined", false);
        return Answer.json(200, decision("pro declined"));
    }

    private List<String> options(Call call) {
        Fields body = call.strictBody();
        List<String> ids = body.requiredTexts("option_ids");
        if (ids.isEmpty()) {
            throw body.refuse("option_ids", "must be filled");
        }
        List<Estimate> estimates = ids.stream()
                .map(id ->
                        world.estimates.ofOption(id).orElseThrow(() -> Refusal.error(404, "Estimate option not found")))
                .toList();
        if (estimates.stream().map(estimate -> estimate.customer).distinct().count() > 1) {
            throw body.refuse("option_ids", "must belong to one customer");
        }
        return ids;
    }

    private ObjectNode decision(String status) {
        return Json.object().put("status", status).put("last_updated_at", Json.time(world.now()));
    }
}
