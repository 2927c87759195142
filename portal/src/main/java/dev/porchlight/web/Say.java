package dev.porchlight.web;

import dev.porchlight.housecall.Address;
import dev.porchlight.housecall.Appointment;
import dev.porchlight.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts things into words: one language, the company's time zone, one moment. The only place where a date meets a zone.
 * Controllers take it as an argument; templates find it in the {@link Shell}.
 */
public final class Say {

    private final Language language;
    private final Words words;
    private final ClockWords clock;
    private final MoneyWords money;
    private final CalendarWords calendar;
    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;

    Say(Vocabulary vocabulary, ZoneId zone, Instant now) {
        this.language = vocabulary.language();
        this.words = vocabulary.words();
        this.clock = new ClockWords(words);
        this.money = vocabulary.money();
        this.calendar = vocabulary.calendar();
        this.zone = zone;
        this.now = now;
        this.today = LocalDate.ofInstant(now, zone);
    }

    public Language language() {
        return language;
    }

    public ZoneId zone() {
        return zone;
    }

    /** "Eastern Time" */
    public String zoneName() {
        return zone.getDisplayName(TextStyle.FULL, language.locale());
    }

    /** How far the company's clocks are ahead of UTC now, in minutes. */
    public int zoneOffset() {
        return zone.getRules().getOffset(now).getTotalSeconds() / 60;
    }

    /** The moment that the whole page speaks of. */
    public Instant now() {
        return now;
    }

    /** Today where the company is. */
    public LocalDate today() {
        return today;
    }

    /** The words of a key; {@code {0}} and so on are replaced by what is given. */
    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** The words of {@code key.one} or {@code key.other}, with the number as {@code {0}} and more after it. */
    public String count(String key, long number, Object... more) {
        Object[] arguments = Stream.concat(Stream.of(number), Stream.of(more)).toArray();
        return words.text(key + (number == 1 ? ".one" : ".other"), arguments);
    }

    /** Whether there are words for a key, for words of Housecall Pro that may be new to us. */
    public boolean knows(String key) {
        return words.has(key);
    }

    public String money(Money amount) {
        return money.of(amount);
    }

    /** "5,000" */
    public String number(long number) {
        return money.grouped(number);
    }

    /** "Tuesday 9 December"; with the year when it is not this one. */
    public String day(LocalDate day) {
        return dated(day, "web.day", calendar.day(day));
    }

    public String day(Instant moment) {
        return day(dateOf(moment));
    }

    /** "today", "tomorrow", "yesterday", else the day. */
    public String nearDay(LocalDate day) {
        return switch (Math.clamp(ChronoUnit.DAYS.between(today, day), -2, 2)) {
            case -1 -> text("web.day.yesterday");
            case 0 -> text("web.day.today");
            case 1 -> text("web.day.tomorrow");
            default -> day(day);
        };
    }

    /** "9 December": for lists of what is past. */
    public String date(LocalDate day) {
        return dated(day, "web.date", "");
    }

    public String date(Instant moment) {
        return date(dateOf(moment));
    }

    /** "Dec", as on a leaf of a calendar. */
    public String monthShort(LocalDate day) {
        return calendar.shortMonth(day);
    }

    /** "Tue", as on a leaf of a calendar. */
    public String weekdayShort(LocalDate day) {
        return calendar.shortDay(day);
    }

    public LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** "2:05 pm" */
    public String time(Instant moment) {
        return clock.time(timeOf(moment));
    }

    /** "2:05 pm" today, "Monday 9 December, 2:05 pm" on another day. */
    public String moment(Instant moment) {
        return dateOf(moment).equals(today) ? time(moment) : text("web.moment", nearDay(dateOf(moment)), time(moment));
    }

    /** "as of 2:05 pm" */
    public String asOf(Instant moment) {
        return dated("web.asOf", moment);
    }

    /** "since 8:42 am" */
    public String since(Instant moment) {
        return dated("web.since", moment);
    }

    /**
     * When somebody will come, without the day: "between 9 and 11 in the morning". It is the arrival window and never how
     * long the work takes.
     */
    public String window(Instant start, Duration arrivalWindow) {
        LocalTime from = timeOf(start);
        return arrivalWindow.isPositive() ? clock.between(from, timeOf(start.plus(arrivalWindow))) : clock.at(from);
    }

    public String window(Appointment visit) {
        if (visit.anytime()) {
            return text("web.window.anytime");
        }
        Instant start = visit.startTime();
        return start == null
                ? text("web.window.open")
                : window(start, Duration.ofMinutes(visit.arrivalWindowMinutes()));
    }

    /** The value of {@code <time datetime>}. */
    public String machine(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    public String machine(LocalDate day) {
        return day.toString();
    }

    /** "12 Orchard Lane, Quincy, MA 02169"; empty when nothing is known. */
    public String place(Address address) {
        return inOneLine(address);
    }

    /** "12 Orchard Lane, Quincy": enough for somebody who lives there. */
    public String shortPlace(Address address) {
        return joined(", ", address.street(), address.city());
    }

    /** "(617) 555-0100"; a number that is not North American stays as it is written. */
    public String phone(String number) {
        return Phone.readable(number);
    }

    /** "tel:+16175550100" */
    public String phoneLink(String number) {
        return Phone.link(number);
    }

    /** "Marcus, Dana and Tom" */
    public String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        String all = String.join(", ", names.subList(0, names.size() - 1));
        return text("web.list", all, names.getLast());
    }

    /** The same with a capital letter, for the beginning of a sentence. */
    public String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    /** Puts on record which part of the day it is: {@code morning}, {@code afternoon} or {@code evening}. */
    public String partOfDay() {
        int hour = timeOf(now).getHour();
        if (hour >= 4 && hour < 12) {
            return "morning";
        }
        return hour >= 12 && hour < 18 ? "afternoon" : "evening";
    }

    static String inOneLine(Address address) {
        return joined(
                ", ",
                address.street(),
                address.streetLine2(),
                address.city(),
                joined(" ", address.state(), address.zip()));
    }

    private String dated(String key, Instant moment) {
        String time = clock.theTime(timeOf(moment));
        LocalDate day = dateOf(moment);
        return day.equals(today) ? text(key, time) : text(key + ".otherDay", time, nearDay(day));
    }

    private String dated(LocalDate day, String key, String weekday) {
        boolean thisYear = day.getYear() == today.getYear();
        return text(
                thisYear ? key : key + ".otherYear", day.getDayOfMonth(), calendar.month(day), weekday, day.getYear());
    }

    private LocalTime timeOf(Instant moment) {
        return LocalTime.ofInstant(moment, zone);
    }

    private static String joined(String separator, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(separator));
    }
}
