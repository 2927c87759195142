package dev.porchlight.schedule;

import dev.porchlight.account.CalendarAddress;
import dev.porchlight.web.Fact;
import dev.porchlight.web.Say;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of the private calendar.
 *
 * @param state of the address that is in use, in a sentence; absent when there is none
 * @param made the address that was made just now; shown this once
 * @param ways how to add it, by the name of the calendar
 */
public record CalendarPage(@Nullable String state, @Nullable Made made, Form form, List<Fact> ways) {

    /** @param open the same, so that the device's own calendar opens it */
    public record Made(String address, String open) {}

    /** What is sent along when one is made. */
    public record Form(String press, int after) {}

    static CalendarPage of(Optional<CalendarAddress> address, @Nullable URI made, Form form, Say say) {
        return new CalendarPage(
                address.map(known -> state(known, say)).orElse(null),
                made == null
                        ? null
                        : new Made(
                                made.toString(),
                                "webcal"
                                        + made.toString()
                                                .substring(made.getScheme().length())),
                form,
                Stream.of("apple", "google", "outlook")
                        .map(way -> new Fact(
                                say.text("schedule.calendar.way." + way), say.text("schedule.calendar.how." + way)))
                        .toList());
    }

    private static String state(CalendarAddress address, Say say) {
        String since = say.date(address.madeAt());
        return address.usedAt() == null
                ? say.text("schedule.calendar.on", since)
                : say.text("schedule.calendar.used", since, say.moment(address.usedAt()));
    }
}
