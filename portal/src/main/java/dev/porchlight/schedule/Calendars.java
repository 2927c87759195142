package dev.porchlight.schedule;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.notifications.Attachment;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.web.Brands;
import dev.porchlight.web.Language;
import dev.porchlight.web.PublicUrl;
import dev.porchlight.web.Sayings;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A customer's visits for the calendars of others: all of them for a feed, or one in a file. */
@Component
class Calendars {

    private final CalendarEntries entries;
    private final Sayings sayings;
    private final Brands brands;
    private final PublicUrl publicUrl;

    Calendars(CalendarEntries entries, Sayings sayings, Brands brands, PublicUrl publicUrl) {
        this.entries = entries;
        this.sayings = sayings;
        this.brands = brands;
        this.publicUrl = publicUrl;
    }

    String feed(CustomerFile file, Language language) {
        EventWords words = words(file, language);
        return Icalendar.feed(
                words.calendarName(),
                words.say().zone().getId(),
                entries.of(file, words.say()).stream().map(words::event).toList());
    }

    /** One visit; one that was canceled as such, when calendars were ever told of it. */
    Optional<String> one(CustomerFile file, AppointmentId visit, Language language) {
        EventWords words = words(file, language);
        return told(file, visit, words).map(told -> Icalendar.one(words.event(told), words.organizer()));
    }

    /** For a mail; only as long as the file has it at the time of which the mail speaks. */
    Optional<Attachment> planned(CustomerFile file, AppointmentId visit, Instant start, Language language) {
        EventWords words = words(file, language);
        return told(file, visit, words)
                .filter(told -> !told.isCancelled() && start.equals(told.entry().start()))
                .map(told -> attachment(told, words));
    }

    /** For a mail; nothing when no calendar was ever told of the visit. */
    Optional<Attachment> canceled(CustomerFile file, AppointmentId visit, Language language) {
        EventWords words = words(file, language);
        return told(file, visit, words).filter(ToldEntry::isCancelled).map(told -> attachment(told, words));
    }

    private Optional<ToldEntry> told(CustomerFile file, AppointmentId visit, EventWords words) {
        return entries.of(file, words.say()).stream()
                .filter(told -> told.visit().equals(visit.value()))
                .findFirst();
    }

    private static Attachment attachment(ToldEntry told, EventWords words) {
        String method = told.isCancelled() ? "CANCEL" : "PUBLISH";
        return new Attachment(
                "visit.ics",
                "text/calendar; charset=UTF-8; method=" + method,
                Icalendar.one(words.event(told), words.organizer()));
    }

    private EventWords words(CustomerFile file, Language language) {
        return new EventWords(file, sayings.in(language), brands.in(language), publicUrl.origin());
    }
}
