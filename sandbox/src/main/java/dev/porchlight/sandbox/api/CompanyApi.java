package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Availability;
import dev.porchlight.sandbox.world.World;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The company itself and its working hours. */
final class CompanyApi {
    private final World world;

    CompanyApi(Api api) {
        world = api.world;
        api.get("/company", KeyKind.ANY, this::one);
        api.get("/company/schedule_availability", KeyKind.ANY, call -> availability());
        api.put("/company/schedule_availability", KeyKind.ANY, this::update);
    }

    private Answer one(Call call) {
        return Answer.json(200, world.company.json(call.caller() == KeyKind.APPLICATION, world));
    }

    private Answer availability() {
        return Answer.json(200, world.availability.json());
    }

    private Answer update(Call call) {
        Fields body = call.body();
        int buffer = body.count("availability_buffer_in_days", 365)
                .orElseThrow(() -> body.refuse("availability_buffer_in_days", "is missing"));
        Map<DayOfWeek, List<Availability.Hours>> days = new EnumMap<>(DayOfWeek.class);
        for (Fields day : body.objects("daily_schedule_windows")) {
            days.computeIfAbsent(dayOfWeek(day), unused -> new ArrayList<>()).addAll(hours(day));
        }
        if (!body.has("daily_schedule_windows")) {
            throw body.refuse("daily_schedule_windows", "is missing");
        }
        world.availability.bufferInDays = buffer;
        world.availability.days.clear();
        world.availability.days.putAll(days);
        return availability();
    }

    private static DayOfWeek dayOfWeek(Fields day) {
        try {
            return DayOfWeek.valueOf(day.requiredText("day_name").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw day.refuse("day_name", "is invalid");
        }
    }

    private static List<Availability.Hours> hours(Fields day) {
        return day.objects("schedule_windows").stream()
                .map(window -> {
                    LocalTime start = time(window, "start_time");
                    LocalTime end = time(window, "end_time");
                    if (!start.isBefore(end)) {
                        throw window.refuse("end_time", "must be after the start");
                    }
                    return new Availability.Hours(start, end);
                })
                .toList();
    }

    private static LocalTime time(Fields window, String name) {
        try {
            return LocalTime.parse(window.requiredText(name));
        } catch (DateTimeParseException e) {
            throw window.refuse(name, "is invalid");
        }
    }
}
