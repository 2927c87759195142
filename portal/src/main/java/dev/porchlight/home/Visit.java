package dev.porchlight.home;

import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who will come, or is here.
 *
 * @param steps how far the visit has come; empty before its day
 * @param late true when the window has passed and nobody is known to be on the way
 */
public record Visit(
        Leaf leaf,
        String when,
        String work,
        String place,
        List<String> faces,
        String who,
        Status status,
        List<Step> steps,
        boolean late,
        @Nullable String link) {

    private static final int FACES = 3;

    /** A day as on a leaf of a calendar, and as machines read it. */
    public record Leaf(String weekday, String day, String month, String machine) {}

    /** @param when the moment in words, when it is known */
    public record Step(String name, @Nullable String when, boolean done, boolean current) {}

    private enum Stage {
        SCHEDULED,
        ON_THE_WAY,
        AT_WORK
    }

    static Visit of(Planned planned, Say say) {
        Stage stage = stage(planned, say);
        boolean late = stage == Stage.SCHEDULED && planned.isLate(say.now());
        boolean today = !planned.firstDay().isAfter(say.today());
        return new Visit(
                leaf(planned, say),
                say.sentence(say.text(
                        "home.visit.when", say.nearDay(planned.firstDay()), say.window(planned.appointment()))),
                planned.work().get(),
                say.shortPlace(planned.address()),
                planned.names().stream().limit(FACES).map(Visit::initial).toList(),
                who(planned, stage, say),
                status(planned, stage, late, say),
                today ? steps(planned, stage, say) : List.of(),
                late,
                planned.link());
    }

    private static Stage stage(Planned planned, Say say) {
        if (planned.hasHappened(planned.timestamps().startedAt(), say)) {
            return Stage.AT_WORK;
        }
        return planned.hasHappened(planned.timestamps().onMyWayAt(), say) ? Stage.ON_THE_WAY : Stage.SCHEDULED;
    }

    private static Leaf leaf(Planned planned, Say say) {
        var day = planned.firstDay();
        return new Leaf(
                say.weekdayShort(day), String.valueOf(day.getDayOfMonth()), say.monthShort(day), say.machine(day));
    }

    private static String who(Planned planned, Stage stage, Say say) {
        List<String> names = planned.names();
        return names.isEmpty()
                ? say.text("home.visit.somebody." + word(stage))
                : say.count("home.visit.who." + word(stage), names.size(), say.list(names));
    }

    private static Status status(Planned planned, Stage stage, boolean late, Say say) {
        if (late) {
            return new Status(say.text("home.visit.late"), Tone.BAD);
        }
        return switch (stage) {
            case SCHEDULED -> new Status(say.text("home.step.scheduled"), Tone.QUIET);
            case ON_THE_WAY ->
                new Status(
                        say.text(
                                "home.visit.onTheWay",
                                since(planned.timestamps().onMyWayAt(), say)),
                        Tone.WARN);
            case AT_WORK ->
                new Status(
                        say.text("home.visit.atWork", since(planned.timestamps().startedAt(), say)), Tone.GOOD);
        };
    }

    private static List<Step> steps(Planned planned, Stage stage, Say say) {
        boolean onTheWay = planned.hasHappened(planned.timestamps().onMyWayAt(), say);
        boolean atWork = stage == Stage.AT_WORK;
        return List.of(
                new Step(say.text("home.step.scheduled"), null, stage != Stage.SCHEDULED, stage == Stage.SCHEDULED),
                new Step(
                        say.text("home.step.onTheWay"),
                        onTheWay ? since(planned.timestamps().onMyWayAt(), say) : null,
                        atWork,
                        stage == Stage.ON_THE_WAY),
                new Step(
                        say.text("home.step.atWork"),
                        atWork ? since(planned.timestamps().startedAt(), say) : null,
                        false,
                        atWork),
                new Step(say.text("home.step.finished"), null, false, false));
    }

    private static String since(@Nullable Instant moment, Say say) {
        return say.since(Objects.requireNonNull(moment));
    }

    private static String initial(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    private static String word(Stage stage) {
        return switch (stage) {
            case SCHEDULED -> "scheduled";
            case ON_THE_WAY -> "onTheWay";
            case AT_WORK -> "atWork";
        };
    }
}
