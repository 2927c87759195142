package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Estimate;
import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.Json;
import dev.porchlight.sandbox.world.World;
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

    /** Documented as 200, seen live as 201. */
    private Answer create(Call call) {
        return Answer.json(201, new NewEstimate(world, call.body()).create().json(world, Set.of()));
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
