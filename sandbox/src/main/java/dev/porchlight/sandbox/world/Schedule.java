package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The {@code schedule} of a job or an estimate, without its appointments. */
record Schedule(@Nullable Instant start, @Nullable Instant end, int arrivalWindow) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    ObjectNode json(ZoneId zone) {
        return Json.object()
                .put("scheduled_start", Json.time(start))
                .put("scheduled_end", Json.time(end))
                .put("time_zone", zone.getId())
                .put("scheduled_start_local", local(start, zone))
                .put("scheduled_end_local", local(end, zone))
                .put("arrival_window", arrivalWindow);
    }

    private static @Nullable String local(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : LOCAL.format(instant.atZone(zone));
    }
}
