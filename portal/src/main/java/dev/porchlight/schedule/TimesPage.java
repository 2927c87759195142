package dev.porchlight.schedule;

import dev.porchlight.schedule.Planner.Prospect;
import dev.porchlight.web.Fact;
import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Say;
import dev.porchlight.windows.Days;
import dev.porchlight.windows.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The free times of some days, to choose one of.
 *
 * @param action where the choice is sent
 * @param back where one came from
 * @param facts what the time is for; of a move also the time that it has now
 * @param seen the time that a visit has which is moved, as {@link OwnVisit#mark}
 * @param stays what a move does not change; absent for anything else
 * @param nearest the next best of a time that has just gone
 * @param days those with a free time
 * @param nothing why there is nothing to choose, in a sentence; absent when there is something
 * @param asOf when the times were learnt, when that has to be said
 */
public record TimesPage(
        String title,
        String action,
        String back,
        List<Fact> facts,
        @Nullable String seen,
        @Nullable String stays,
        List<Option> nearest,
        List<Day> days,
        @Nullable String nothing,
        @Nullable String asOf,
        @Nullable Link earlier,
        @Nullable Link later,
        @Nullable Link nextFree,
        FormErrors errors) {

    static final int DAYS = 7;

    public record Day(String heading, List<Option> options) {}

    /** @param value as {@link Chosen} reads it */
    public record Option(String id, String value, String words) {}

    public record Link(String href, String words) {}

    /** @param gone the next best, when the time that was wished for has gone */
    static TimesPage of(
            Prospect prospect, Days days, LocalDate from, Place place, List<Window> gone, FormErrors errors, Say say) {
        var wish = prospect.wish();
        LocalDate first = say.dateOf(Objects.requireNonNull(wish.earliest()));
        LocalDate last = say.dateOf(Objects.requireNonNull(wish.latest()).minusNanos(1));
        LocalDate next = from.plusDays(DAYS);
        boolean tells = days.state() == Days.State.CURRENT || days.state() == Days.State.OLD;
        return new TimesPage(
                PlanWords.title(prospect, say),
                place.action(),
                place.back(),
                PlanWords.facts(prospect, say),
                prospect.visit() == null ? null : prospect.visit().mark(),
                PlanWords.stays(prospect, say),
                gone.stream()
                        .map(window -> option("n", window, prospect, dayAndTime(window, prospect, say)))
                        .toList(),
                days.days().stream()
                        .filter(day -> !day.windows().isEmpty())
                        .map(day -> day(day, prospect, say))
                        .toList(),
                nothing(days, from, say),
                days.state() == Days.State.OLD && days.asOf() != null
                        ? say.text("schedule.times.asOf", say.asOf(days.asOf()))
                        : null,
                tells && from.isAfter(first)
                        ? link(place, latest(first, from.minusDays(DAYS)), "schedule.times.earlier", say)
                        : null,
                tells && !next.isAfter(last) ? link(place, next, "schedule.times.later", say) : null,
                nextFree(days, place, say),
                errors);
    }

    /** Where the page is. */
    record Place(String action, String back) {

        String from(LocalDate day) {
            return action + (action.contains("?") ? "&" : "?") + "from=" + day;
        }
    }

    private static Day day(Days.Day day, Prospect prospect, Say say) {
        return new Day(
                say.sentence(say.nearDay(day.date())),
                day.windows().stream()
                        .map(window -> option(
                                "t",
                                window,
                                prospect,
                                say.sentence(say.window(window.start(), prospect.arrivalWindow()))))
                        .toList());
    }

    private static Option option(String prefix, Window window, Prospect prospect, String words) {
        return new Option(
                prefix + window.start().getEpochSecond(), new Chosen(window.start(), window.end()).value(), words);
    }

    private static String dayAndTime(Window window, Prospect prospect, Say say) {
        return PlanWords.time(window.start(), prospect.arrivalWindow(), say);
    }

    private static @Nullable String nothing(Days days, LocalDate from, Say say) {
        return switch (days.state()) {
            case UNANSWERED -> say.text("schedule.times.unanswered");
            case NOTHING_OFFERED -> say.text("schedule.times.nothingOffered");
            case NOT_TOLD -> say.text("schedule.times.notTold");
            case CURRENT, OLD ->
                days.isEmpty()
                        ? say.text("schedule.times.nothing", say.day(from), say.day(from.plusDays(DAYS - 1)))
                        : null;
        };
    }

    private static @Nullable Link nextFree(Days days, Place place, Say say) {
        if (!days.isEmpty()) {
            return null;
        }
        Instant free = days.nextFree() == null ? null : days.nextFree().start();
        LocalDate day = free == null ? days.later() : say.dateOf(free);
        return day == null ? null : new Link(place.from(day), say.text("schedule.times.nextFree", say.day(day)));
    }

    private static Link link(Place place, LocalDate day, String key, Say say) {
        return new Link(place.from(day), say.text(key));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
