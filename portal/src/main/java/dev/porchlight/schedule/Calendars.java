package dev.porchlight.schedule;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.web.Brands;
import dev.porchlight.web.Language;
import dev.porchlight.web.PublicUrl;
import dev.porchlight.web.Say;
import dev.porchlight.web.Sayings;
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
        EventWords words = words(file, sayings.in(language));
        return Icalendar.feed(
                words.calendarName(),
                words.say().zone().getId(),
                entries.of(file, words.say()).stream().map(words::event).toList());
    }

    /** One visit; one that was cancelled as such, when calendars were ever told of it. */
    Optional<String> one(CustomerFile file, AppointmentId visit, Language language) {
        EventWords words = words(file, sayings.in(language));
        return entries.of(file, words.say()).stream()
                .filter(told -> told.visit().equals(visit.value()))
                .findFirst()
                .map(told -> Icalendar.one(words.event(told), words.organizer()));
    }

    private EventWords words(CustomerFile file, Say say) {
        return new EventWords(file, say, brands.in(say.language()), publicUrl.origin());
    }
}
