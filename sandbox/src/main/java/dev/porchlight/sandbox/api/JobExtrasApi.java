package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Invoice;
import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.Json;
import dev.porchlight.sandbox.world.Link;
import dev.porchlight.sandbox.world.Named;
import dev.porchlight.sandbox.world.World;
import java.util.List;

/** What hangs on a job: notes, links, files, tags, invoices. Nothing of it can be listed but invoices. */
final class JobExtrasApi {
    private final World world;
    private final Find find;
    private final Uploads uploads;

    JobExtrasApi(Api api) {
        world = api.world;
        find = new Find(world);
        uploads = new Uploads(world);
        api.post("/jobs/{job}/notes", KeyKind.ANY, this::addNote);
        api.delete("/jobs/{job}/notes/{note}", KeyKind.ANY, this::deleteNote);
        api.post("/jobs/{job}/links", KeyKind.APPLICATION_OR_USER, this::addLink);
        api.post("/jobs/{job}/attachments", KeyKind.ANY, this::attach);
        api.post("/jobs/{job}/tags", KeyKind.ANY, this::addTag);
        api.delete("/jobs/{job}/tags/{tag}", KeyKind.ANY, this::removeTag);
        api.get("/jobs/{job}/invoices", KeyKind.ANY, this::invoices);
    }

    /** Seen live: no webhook tells of a note. Whether it moves {@code updated_at} is unknown; here it does not. */
    private Answer addNote(Call call) {
        Job job = find.job(call);
        return Answer.json(
                201,
                world.jobs.addNote(job, call.body().requiredText("content")).json());
    }

    private Answer deleteNote(Call call) {
        boolean removed = find.job(call).notes.removeIf(note -> note.id().equals(call.path("note")));
        if (!removed) {
            throw Refusal.error(404, "Note not found");
        }
        return Answer.empty(200);
    }

    private Answer addLink(Call call) {
        Job job = find.job(call);
        Fields body = call.body();
        Link link = world.jobs.addLink(job, body.requiredText("title"), body.requiredText("url"));
        return Answer.json(201, link.json());
    }

    private Answer attach(Call call) {
        Job job = find.job(call);
        job.attachments.add(uploads.store(call));
        return Answer.json(202, Json.object().put("job_url", "/jobs/" + job.id));
    }

    private Answer addTag(Call call) {
        Job job = find.job(call);
        String id = call.body().requiredText("tag_id");
        Named tag = tags(id).stream().findFirst().orElseThrow(() -> Refusal.error(404, "Tag not found"));
        if (!job.tags.contains(tag.name())) {
            job.tags.add(tag.name());
            world.jobs.changed(job);
        }
        return tagsOf(job, 201);
    }

    private Answer removeTag(Call call) {
        Job job = find.job(call);
        if (tags(call.path("tag")).stream().anyMatch(tag -> job.tags.remove(tag.name()))) {
            world.jobs.changed(job);
            return tagsOf(job, 200);
        }
        throw Refusal.error(404, "Tag not found");
    }

    private Answer tagsOf(Job job, int status) {
        List<Named> tags = world.catalog.tags.stream()
                .filter(tag -> job.tags.contains(tag.name()))
                .toList();
        return Answer.json(status, Json.object().set("tags", Json.list(tags, Named::json)));
    }

    private List<Named> tags(String id) {
        return world.catalog.tags.stream().filter(tag -> tag.id().equals(id)).toList();
    }

    private Answer invoices(Call call) {
        Job job = find.job(call);
        return Answer.json(200, Json.object().set("invoices", Json.list(job.invoices, Invoice::jobInvoiceJson)));
    }
}
