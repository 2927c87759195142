package dev.porchlight.schedule;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes iCalendar (RFC 5545). Times are in UTC: every entry is one moment that Housecall Pro gave as a moment, and Apple,
 * Google and Outlook all put those right, on the days when clocks change as well. A time zone of our own making would be
 * one more thing to be wrong (docs/decisions/0013-calendars.md).
 */
final class Icalendar {

    private static final String PRODUCT = "-//Porchlight//Visits//EN";
    private static final Duration ASK_AGAIN = Duration.builder().hours(1).build();

    private Icalendar() {}

    /** A calendar that is asked for again and again. */
    static String feed(String name, String zone, List<CalendarEvent> events) {
        ICalendar calendar = calendar(Method.publish());
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setExperimentalProperty("X-WR-TIMEZONE", zone);
        calendar.setRefreshInterval(ASK_AGAIN);
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        events.forEach(event -> calendar.addEvent(written(event)));
        return text(calendar);
    }

    /**
     * One visit in a file.
     *
     * @param organizer whose visit it is; who has none cannot be told apart from a stranger who cancels it
     */
    static String one(CalendarEvent event, @Nullable Organizer organizer) {
        ICalendar calendar = calendar(event.cancelled() ? Method.cancel() : Method.publish());
        VEvent written = written(event);
        written.setOrganizer(organizer);
        calendar.addEvent(written);
        return text(calendar);
    }

    private static ICalendar calendar(Method method) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(method);
        return calendar;
    }

    private static VEvent written(CalendarEvent event) {
        var written = new VEvent();
        written.setUid(event.uid());
        written.setSequence(event.sequence());
        // Not the moment of writing: what did not change reads the same each time.
        written.setDateTimeStamp(Date.from(event.changedAt()));
        written.setLastModified(Date.from(event.changedAt()));
        time(event, written);
        written.setStatus(event.cancelled() ? Status.cancelled() : Status.confirmed());
        written.setSummary(event.title());
        written.setDescription(event.description());
        written.setLocation(event.place());
        written.setUrl(event.link().toString());
        return written;
    }

    private static void time(CalendarEvent event, VEvent written) {
        Instant start = event.start();
        Instant arrival = event.arrival();
        if (start == null || arrival == null) {
            written.setDateStart(new DateStart(day(event.day())));
            written.setDateEnd(new DateEnd(day(event.day().plusDays(1))));
            // Somebody comes at some time of it; that is no reason to have no time all day.
            written.setTransparency(true);
            return;
        }
        written.setDateStart(Date.from(start));
        if (arrival.isAfter(start)) {
            written.setDateEnd(Date.from(arrival));
        }
        written.setTransparency(event.cancelled());
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static String text(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
