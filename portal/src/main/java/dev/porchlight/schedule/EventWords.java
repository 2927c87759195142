package dev.porchlight.schedule;

import biweekly.property.Organizer;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.shared.JobId;
import dev.porchlight.web.Brand;
import dev.porchlight.web.Say;
import dev.porchlight.web.Titles;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a calendar is told into words.
 *
 * @param origin of the portal's links
 */
record EventWords(CustomerFile file, Say say, Brand brand, URI origin) {

    String calendarName() {
        return say.text("schedule.calendar.name", brand.name());
    }

    CalendarEvent event(ToldEntry told) {
        CalendarEntry entry = told.entry();
        URI link = origin.resolve(path(told));
        String title = file.job(entry.job())
                .map(job -> Titles.job(say, file, job))
                .orElseGet(() -> say.text("schedule.calendar.visit", brand.name()));
        return new CalendarEvent(
                told.visit() + "@porchlight",
                told.sequence(),
                told.changedAt(),
                told.isCancelled(),
                entry.day(),
                entry.start(),
                entry.arrival(),
                told.isCancelled() ? say.text("schedule.calendar.cancelled", title) : title,
                told.isCancelled()
                        ? lines(say.text("schedule.calendar.nobody"), reach())
                        : lines(arrival(entry), who(entry), reach(), link.toString()),
                entry.place().isEmpty() ? null : entry.place(),
                link);
    }

    /** Calendars believe a cancellation only from whom the visit came. */
    @Nullable
    Organizer organizer() {
        return brand.supportEmail() == null ? null : new Organizer(brand.name(), brand.supportEmail());
    }

    /** A visit that is canceled, or has no id of its own, has no page of its own. */
    private static String path(ToldEntry told) {
        JobId job = told.entry().job();
        return told.isCancelled() || told.visit().equals(job.value())
                ? "/jobs/" + job
                : "/schedule/visits/" + told.visit();
    }

    private String arrival(CalendarEntry entry) {
        Instant start = entry.start();
        Instant arrival = entry.arrival();
        return start == null || arrival == null
                ? say.text("schedule.calendar.anytime")
                : say.text(
                        "schedule.calendar.window",
                        say.window(start, Duration.between(start, arrival)),
                        say.zoneName());
    }

    private String who(CalendarEntry entry) {
        return entry.who().isEmpty()
                ? say.text("schedule.calendar.by", brand.name())
                : say.text("schedule.calendar.who", say.list(entry.who()), brand.name());
    }

    private @Nullable String reach() {
        return brand.phone() == null ? null : say.text("schedule.calendar.call", say.phone(brand.phone()));
    }

    private static String lines(@Nullable String... lines) {
        return Stream.of(lines).flatMap(Stream::ofNullable).collect(Collectors.joining("\n"));
    }
}
