package dev.porchlight.sandbox.world;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** When the company works, and how many days ahead it wants to be asked. */
public final class Availability {
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

    public int bufferInDays;
    public final Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);

    public record Hours(LocalTime start, LocalTime end) {}

    public List<Hours> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    /** Seen live: a list object at every level, also where the document says array. */
    public ObjectNode json() {
        ObjectNode json = Json.object()
                .put("object", "complete_schedule_availability")
                .put("availability_buffer_in_days", bufferInDays);
        json.putObject("daily_availabilities")
                .put("object", "list")
                .set("data", Json.list(List.of(DayOfWeek.values()), this::dayJson));
        return json;
    }

    private ObjectNode dayJson(DayOfWeek day) {
        ObjectNode json = Json.object()
                .put("object", "daily_availability")
                .put("day_name", day.name().toLowerCase(Locale.ROOT));
        json.putObject("schedule_windows")
                .put("object", "list")
                .set("data", Json.list(on(day), Availability::hoursJson));
        return json;
    }

    private static ObjectNode hoursJson(Hours hours) {
        return Json.object()
                .put("object", "schedule_window")
                .put("start_time", HOURS.format(hours.start()))
                .put("end_time", HOURS.format(hours.end()));
    }
}
