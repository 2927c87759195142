package dev.porchlight.housecall;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * When the company can be booked, in its own wall-clock time.
 *
 * @param bufferInDays how many days from today nobody can be booked
 * @param days only those that have hours, each in the order of the clock
 */
public record OpeningHours(int bufferInDays, Map<DayOfWeek, List<Hours>> days) {

    public OpeningHours {
        days = Map.copyOf(days);
    }

    public record Hours(LocalTime start, LocalTime end) {}
}
