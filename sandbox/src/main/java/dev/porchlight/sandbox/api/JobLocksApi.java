package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.Json;
import dev.porchlight.sandbox.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Locks jobs for bookkeeping, one or all of a stretch of time. */
final class JobLocksApi {
    private static final Set<String> STATUSES = Set.of("scheduled", "in_progress", "completed");

    private final World world;

    JobLocksApi(Api api) {
        world = api.world;
        api.post("/jobs/{job}/lock", KeyKind.APPLICATION_OR_USER, this::one);
        api.post("/jobs/lock", KeyKind.APPLICATION_OR_USER, this::all);
    }

    /** Documented in another shape than for the other operations on a job. */
    private Answer one(Call call) {
        Job job = world.jobs.find(call.path("job")).orElseThrow(() -> Refusal.error(404, "job not found"));
        world.jobs.lock(job);
        return Answer.json(200, job.json(world, Set.of()));
    }

    private Answer all(Call call) {
        Fields body = call.strictBody();
        List<String> statuses = body.texts("statuses");
        if (statuses.isEmpty()) {
            throw Refusal.error(422, "statuses is required");
        }
        if (!STATUSES.containsAll(statuses)) {
            throw Refusal.error(422, "statuses is invalid");
        }
        Instant from = body.requiredTime("starting_at");
        Instant to = body.requiredTime("ending_at");
        List<Job> jobs = world.jobs.all().stream()
                .filter(job -> job.lockedAt == null && isDue(job, statuses, from, to))
                .toList();
        jobs.forEach(world.jobs::lock);
        return Answer.json(
                200,
                Json.object()
                        .set(
                                "jobs",
                                Json.list(
                                        jobs,
                                        job -> Json.object()
                                                .put("id", job.id)
                                                .put("locked_at", Json.time(job.lockedAt)))));
    }

    private static boolean isDue(Job job, List<String> statuses, Instant from, Instant to) {
        return switch (job.workStatus) {
            case Job.SCHEDULED -> statuses.contains("scheduled") && isWithin(job.scheduledStart(), from, to);
            case Job.IN_PROGRESS -> statuses.contains("in_progress") && isWithin(job.scheduledStart(), from, to);
            case Job.COMPLETE_RATED, Job.COMPLETE_UNRATED ->
                statuses.contains("completed") && isWithin(job.timestamps.completedAt, from, to);
            default -> false;
        };
    }

    private static boolean isWithin(@Nullable Instant time, Instant from, Instant to) {
        return time != null && !time.isBefore(from) && !time.isAfter(to);
    }
}
