package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.Json;
import dev.porchlight.sandbox.world.LineItem;
import dev.porchlight.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a job. Not paged, and in an envelope of their own. */
final class JobLineItemsApi {
    private final World world;
    private final Find find;

    JobLineItemsApi(Api api) {
        world = api.world;
        find = new Find(world);
        api.get("/jobs/{job}/line_items", KeyKind.ANY, call -> list(find.job(call)));
        api.post("/jobs/{job}/line_items", KeyKind.ANY, this::create);
        api.put("/jobs/{job}/line_items/bulk_update", KeyKind.ANY, this::replace);
        api.put("/jobs/{job}/line_items/{item}", KeyKind.ANY, this::update);
        api.delete("/jobs/{job}/line_items/{item}", KeyKind.ANY, this::delete);
    }

    private static Answer list(Job job) {
        ObjectNode body = Json.object().put("object", "list");
        body.set("data", job.lineItems.json(job.lineItemsUrl()));
        return Answer.json(200, body.put("url", job.lineItemsUrl()));
    }

    private Answer create(Call call) {
        Job job = find.job(call);
        LineItem item = job.lineItems.add(LineItemFields.readNew(world, call.body()));
        world.jobs.changed(job);
        return Answer.json(201, json(job, item));
    }

    /** Documented: lines left out are deleted unless the call says that it only appends. */
    private Answer replace(Call call) {
        Job job = find.job(call);
        Fields body = call.body();
        boolean append = body.flag("append_line_items").orElse(false);
        List<Fields> sent = body.objects("line_items");
        if (sent.isEmpty()) {
            throw body.refuse("line_items", "is missing");
        }
        List<LineItem> all = append ? new ArrayList<>(job.lineItems.all()) : new ArrayList<>();
        for (LineItem item : LineItemFields.readBulk(world, job.lineItems, sent)) {
            if (!all.contains(item)) {
                all.add(item);
            }
        }
        job.lineItems.replaceWith(all);
        world.jobs.changed(job);
        return list(job);
    }

    private Answer update(Call call) {
        Job job = find.job(call);
        LineItem item = item(call, job);
        Fields body = call.body();
        body.requiredText("name");
        LineItemFields.check(body);
        LineItemFields.write(body, item);
        world.jobs.changed(job);
        return Answer.json(200, json(job, item));
    }

    private Answer delete(Call call) {
        Job job = find.job(call);
        LineItem item = item(call, job);
        job.lineItems.all().remove(item);
        world.jobs.changed(job);
        return Answer.json(200, Json.object().put("id", item.id).put("deleted", true));
    }

    private static LineItem item(Call call, Job job) {
        return job.lineItems.find(call.path("item")).orElseThrow(() -> Refusal.error(404, "Line item not found"));
    }

    private static ObjectNode json(Job job, LineItem item) {
        return job.lineItems.json(job.lineItemsUrl(), item);
    }
}
