package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Employee;
import dev.porchlight.sandbox.world.Estimate;
import dev.porchlight.sandbox.world.JobSchedule;
import dev.porchlight.sandbox.world.Json;
import dev.porchlight.sandbox.world.LineItem;
import dev.porchlight.sandbox.world.LineItems;
import dev.porchlight.sandbox.world.Link;
import dev.porchlight.sandbox.world.Option;
import dev.porchlight.sandbox.world.World;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The options of an estimate and what hangs on them. */
final class OptionsApi {
    private static final String OPTION = "/estimates/{estimate}/options/{option}";

    private final World world;
    private final Find find;
    private final Uploads uploads;

    OptionsApi(Api api) {
        world = api.world;
        find = new Find(world);
        uploads = new Uploads(world);
        api.post("/estimates/{estimate}/options", KeyKind.ANY, this::create);
        api.get(OPTION + "/line_items", KeyKind.COMPANY_OR_USER, this::lineItems);
        api.put(OPTION + "/line_items/bulk_update", KeyKind.COMPANY_OR_USER, this::replaceLineItems);
        api.post(OPTION + "/attachments", KeyKind.COMPANY_OR_USER, this::attach);
        api.post(OPTION + "/links", KeyKind.COMPANY_OR_USER, this::addLink);
        api.post(OPTION + "/notes", KeyKind.COMPANY_OR_USER, this::addNote);
        api.delete(OPTION + "/notes/{note}", KeyKind.COMPANY_OR_USER, this::deleteNote);
        api.put(OPTION + "/schedule", KeyKind.COMPANY_OR_USER, this::schedule);
    }

    private Answer create(Call call) {
        Estimate estimate = find.estimate(call);
        Fields body = call.strictBody();
        String name = body.requiredText("name");
        List<LineItem> lines = LineItemFields.readNew(world, body.objects("line_items"));
        OptionTax tax = OptionTax.of(body);
        Option created = world.estimates.addOption(estimate, name, option -> {
            lines.forEach(option.lineItems::add);
            tax.applyTo(option.lineItems);
        });
        return Answer.json(201, created.json(world, Set.of()));
    }

    private Answer lineItems(Call call) {
        Option option = find.option(call);
        LineItems lines = option.lineItems;
        List<Integer> indexes = IntStream.range(0, lines.all().size()).boxed().toList();
        String url = url(call);
        return Page.answer(
                call, "line_items", indexes, index -> lines.all().get(index).json(url, index));
    }

    /** There is no appending here: lines left out are gone. */
    private Answer replaceLineItems(Call call) {
        Estimate estimate = find.estimate(call);
        Option option = find.option(call);
        Fields body = call.body();
        List<Fields> sent = body.objects("line_items");
        if (sent.isEmpty()) {
            throw body.refuse("line_items", "is missing");
        }
        option.lineItems.replaceWith(LineItemFields.readBulk(world, option.lineItems, sent));
        option.updatedAt = world.now();
        world.estimates.changed(estimate);
        ArrayNode lines = option.lineItems.json(url(call));
        return Answer.json(200, Json.object().set("line_items", lines));
    }

    private Answer attach(Call call) {
        Option option = find.option(call);
        option.attachments.add(uploads.store(call));
        return Answer.json(202, Json.object().put("estimate_url", "/estimates/" + call.path("estimate")));
    }

    private Answer addLink(Call call) {
        Option option = find.option(call);
        Fields body = call.body();
        Link link = world.estimates.addLink(option, body.requiredText("title"), body.requiredText("url"));
        return Answer.json(201, link.json());
    }

    private Answer addNote(Call call) {
        Option option = find.option(call);
        String content = call.body().requiredText("content");
        return Answer.json(201, world.estimates.addNote(option, content).json());
    }

    private Answer deleteNote(Call call) {
        boolean removed = find.option(call).notes.removeIf(note -> note.id().equals(call.path("note")));
        if (!removed) {
            throw Refusal.error(404, "Note not found");
        }
        return Answer.empty(200);
    }

    private Answer schedule(Call call) {
        Estimate estimate = find.estimate(call);
        find.option(call);
        Fields body = call.body();
        List<Employee> employees =
                body.has("dispatched_employees") ? find.employees(JobScheduleApi.dispatched(body)) : estimate.employees;
        int window = body.count("arrival_window_in_minutes", VisitFields.DAY).orElse(0);
        JobSchedule.Visit visit = VisitFields.visit(
                body, body.requiredTime("start_time"), body.time("end_time"), "end_time", window, employees);
        boolean withEmployees = body.texts("expand").contains("assigned_employees");
        world.estimates.schedule(estimate, visit);
        ObjectNode json = Json.object()
                .put("start_time", Json.time(visit.start()))
                .put("end_time", Json.time(visit.end()))
                .put("arrival_window_minutes", visit.arrivalWindow());
        if (withEmployees) {
            json.set("assigned_employees", Json.list(estimate.employees, employee -> employee.json(world)));
        }
        return Answer.json(200, json);
    }

    private static String url(Call call) {
        return "/estimates/" + call.path("estimate") + "/options/" + call.path("option") + "/line_items";
    }
}
