package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Lead;
import dev.porchlight.sandbox.world.PipelineStatus;
import dev.porchlight.sandbox.world.World;
import java.util.List;
import java.util.Set;

/** The columns through which leads, jobs and estimates move, and the one move the API allows: forward. */
final class PipelineApi {
    private static final Set<String> TYPES = Set.of("lead", "job", "estimate");

    private final World world;

    PipelineApi(Api api) {
        world = api.world;
        api.get("/pipeline/statuses", KeyKind.ANY, this::list);
        api.put("/pipeline/statuses", KeyKind.ANY, this::move);
    }

    private Answer list(Call call) {
        String type = call.one("resource_type")
                .filter(TYPES::contains)
                .orElseThrow(() -> Refusal.unprocessable("resource_type", "must be one of: lead, job, estimate"));
        return Page.answer(call, "statuses", world.catalog.pipeline(type), PipelineStatus::json);
    }

    /** Seen live: the answer has no body, whatever the document says. */
    private Answer move(Call call) {
        Fields body = call.strictBody();
        String type = body.requiredText("resource_type");
        String id = body.requiredText("resource_id");
        String statusId = body.requiredText("status_id");
        if (!TYPES.contains(type)) {
            throw body.refuse("resource_type", "must be one of: lead, job, estimate");
        }
        List<PipelineStatus> all = world.catalog.pipeline(type);
        PipelineStatus target = all.stream()
                .filter(status -> status.id().equals(statusId))
                .findFirst()
                .orElseThrow(() -> Refusal.errorText(404, "Status not found"));
        if (type.equals("lead")) {
            moveLead(world.leads.find(id).orElseThrow(PipelineApi::notFound), all, target);
        } else if (world.jobs.find(id).isEmpty() && world.estimates.find(id).isEmpty()) {
            throw notFound();
        }
        return Answer.empty(200);
    }

    private void moveLead(Lead lead, List<PipelineStatus> all, PipelineStatus target) {
        List<String> names = all.stream().map(PipelineStatus::name).toList();
        if (all.indexOf(target) < names.indexOf(lead.pipelineStatus)) {
            throw Refusal.error(422, "Only forward movement is allowed");
        }
        world.leads.moveInPipeline(lead, target.name());
    }

    private static Refusal notFound() {
        return Refusal.errorText(404, "Resource not found");
    }
}
