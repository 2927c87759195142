package dev.porchlight.sandbox.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** When the work was on its way, started and done. "On my way" is a time, not a status. */
public final class WorkTimestamps {
    public @Nullable Instant onMyWayAt;
    public @Nullable Instant startedAt;
    public @Nullable Instant completedAt;

    ObjectNode json() {
        return Json.object()
                .put("on_my_way_at", Json.time(onMyWayAt))
                .put("started_at", Json.time(startedAt))
                .put("completed_at", Json.time(completedAt));
    }
}
