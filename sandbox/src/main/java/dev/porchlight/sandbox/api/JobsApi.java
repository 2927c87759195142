package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.World;
import java.util.Collection;
import java.util.List;
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

    /** Seen live: the new visit is not in the answer and has to be asked for. */
    private Answer create(Call call) {
        return Answer.json(201, new NewJob(world, call.body()).create().json(world, Set.of()));
    }

    private static Set<String> expand(Call call) {
        return call.expand("attachments", "appointments");
    }
}
