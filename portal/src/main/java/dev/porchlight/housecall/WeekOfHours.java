package dev.porchlight.housecall;

import dev.porchlight.housecall.OpeningHours.Hours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads opening hours. The live answer has a list object with {@code data} at every level, where the document has arrays,
 * and {@code HH:MM}, where the document has ISO 8601 (seen live, by one); days and hours come in no order.
 */
final class WeekOfHours extends StdDeserializer<OpeningHours> {

    private static final Pattern TIME_OF_DAY = Pattern.compile("(?:.*T)?(\\d{2}:\\d{2}).*");

    WeekOfHours() {
        super(OpeningHours.class);
    }

    @Override
    public OpeningHours deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode answer = context.readTree(parser);
        JsonNode list = answer.path("daily_availabilities");
        if (list.isMissingNode() || list.isNull()) {
            return context.reportInputMismatch(this, "no days");
        }
        var days = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        items(list)
                .forEach(day -> day(day).ifPresent(name -> {
                    List<Hours> hours = hours(day.path("schedule_windows"));
                    if (!hours.isEmpty()) {
                        days.put(name, hours);
                    }
                }));
        return new OpeningHours(answer.path("availability_buffer_in_days").asInt(0), Map.copyOf(days));
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return (list.isArray() ? list : list.path("data")).valueStream();
    }

    private static Optional<DayOfWeek> day(JsonNode day) {
        String name = day.path("day_name").asString("").strip().toUpperCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    private static List<Hours> hours(JsonNode windows) {
        return items(windows)
                .flatMap(window -> time(window.path("start_time"))
                        .flatMap(start -> time(window.path("end_time")).map(end -> new Hours(start, end)))
                        .stream())
                .filter(hours -> hours.start().isBefore(hours.end()))
                .sorted(Comparator.comparing(Hours::start))
                .toList();
    }

    private static Optional<LocalTime> time(JsonNode time) {
        Matcher matcher = TIME_OF_DAY.matcher(time.asString(""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(matcher.group(1)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
