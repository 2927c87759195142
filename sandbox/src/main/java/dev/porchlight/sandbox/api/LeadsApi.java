package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Json;
import dev.porchlight.sandbox.world.Lead;
import dev.porchlight.sandbox.world.LineItems;
import dev.porchlight.sandbox.world.Named;
import dev.porchlight.sandbox.world.World;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Requests for work. Once made, a lead cannot be changed here but for its way through the pipeline. */
final class LeadsApi {
    private static final Sorting<Lead> SORTING = Sorting.<Lead>newSorting()
            .by("created_at", lead -> lead.createdAt)
            .by("updated_at", lead -> lead.updatedAt)
            .by("id", lead -> lead.id)
            .by("status", lead -> lead.status);

    private final World world;
    private final Find find;

    LeadsApi(Api api) {
        world = api.world;
        find = new Find(world);
        api.get("/leads", KeyKind.ANY, this::list);
        api.post("/leads", KeyKind.ANY, this::create);
        api.get(
                "/leads/{lead}",
                KeyKind.ANY,
                call -> Answer.json(200, find.lead(call).json(world)));
        api.get("/leads/{lead}/line_items", KeyKind.ANY, this::lineItems);
        api.post("/leads/{lead}/convert", KeyKind.ANY, this::convert);
    }

    private Answer list(Call call) {
        call.array("location_ids");
        Set<String> employees = call.array("employee_ids");
        Set<String> tags = tagNames(call.array("tag_ids"));
        boolean anyTag = call.all("tag_ids[]").isEmpty();
        Optional<String> status = call.one("status");
        Optional<String> source = call.one("lead_source")
                .or(() -> call.all("lead_source[]").stream().findFirst());
        Collection<Lead> leads =
                call.one("customer_id").<Collection<Lead>>map(world.leads::of).orElseGet(world.leads::all);
        List<Lead> found = leads.stream()
                .filter(lead -> status.isEmpty() || status.get().equals(lead.status))
                .filter(lead -> source.isEmpty() || source.get().equals(lead.leadSource))
                .filter(lead -> anyTag || lead.tags.stream().anyMatch(tags::contains))
                .filter(lead -> employees.isEmpty() || isAssignedTo(lead, employees))
                .toList();
        return Page.answer(call, "leads", SORTING.sort(call, found), lead -> lead.json(world));
    }

    private static boolean isAssignedTo(Lead lead, Set<String> employees) {
        return lead.assignedEmployee != null && employees.contains(lead.assignedEmployee.id());
    }

    private Set<String> tagNames(Set<String> ids) {
        return world.catalog.tags.stream()
                .filter(tag -> ids.contains(tag.id()))
                .map(Named::name)
                .collect(Collectors.toSet());
    }

    private Answer create(Call call) {
        return Answer.json(201, new NewLead(world, call.body()).create().json(world));
    }

    private Answer lineItems(Call call) {
        Lead lead = find.lead(call);
        LineItems lines = lead.lineItems;
        List<Integer> indexes = IntStream.range(0, lines.all().size()).boxed().toList();
        return Page.answer(
                call, "line_items", indexes, index -> lines.all().get(index).json(lead.lineItemsUrl(), index));
    }

    private Answer convert(Call call) {
        Lead lead = find.lead(call);
        Fields body = call.strictBody();
        String type = body.requiredText("type");
        if (!type.equals("job") && !type.equals("estimate")) {
            throw body.refuse("type", "must be one of: estimate, job");
        }
        if (!lead.conversions.isEmpty()) {
            throw Refusal.error(422, "Lead has already been converted");
        }
        ObjectNode answer = type.equals("job")
                ? Json.object().put("job_id", world.leads.convertToJob(lead).id)
                : Json.object().put("estimate_id", world.leads.convertToEstimate(lead).id);
        return Answer.json(201, answer);
    }
}
