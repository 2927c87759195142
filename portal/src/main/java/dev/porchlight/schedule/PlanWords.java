package dev.porchlight.schedule;

import dev.porchlight.housecall.Job;
import dev.porchlight.jobs.Visit;
import dev.porchlight.policy.Rule;
import dev.porchlight.policy.Service;
import dev.porchlight.schedule.Planner.Prospect;
import dev.porchlight.web.Fact;
import dev.porchlight.web.Say;
import dev.porchlight.web.Titles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is about to be booked or moved, and what may be done with it, in words. */
final class PlanWords {

    private PlanWords() {}

    static String title(Prospect prospect, Say say) {
        return say.text(prospect.visit() == null ? "schedule.times.book" : "schedule.times.move");
    }

    /** "Tuesday 9 December, between 9 and 11 in the morning" */
    static String time(Instant start, Duration arrivalWindow, Say say) {
        return say.text("schedule.time", say.sentence(say.day(start)), say.window(start, arrivalWindow));
    }

    static List<Fact> facts(Prospect prospect, Say say) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(say.text("schedule.fact.what"), what(prospect, say)));
        if (!prospect.address().isBlank()) {
            facts.add(new Fact(say.text("schedule.fact.where"), say.place(prospect.address())));
        }
        now(prospect, say).ifPresent(time -> facts.add(new Fact(say.text("schedule.fact.now"), time)));
        return facts;
    }

    static String what(Prospect prospect, Say say) {
        Job job = prospect.job();
        Service service = prospect.service();
        return job == null ? service == null ? "" : service.name() : title(job, say);
    }

    static String title(Job job, Say say) {
        return Titles.firstLine(job.description()).orElseGet(() -> say.text("schedule.work"));
    }

    /** The time that a visit which is to be moved has now. */
    static Optional<String> now(Prospect prospect, Say say) {
        return Optional.ofNullable(prospect.visit())
                .flatMap(visit -> visit.planned(say))
                .map(visit -> visit.when(say));
    }

    /** "Marcus comes, to 12 Orchard Lane, at the same price." */
    static @Nullable String stays(Prospect prospect, Say say) {
        if (prospect.visit() == null) {
            return null;
        }
        List<String> who = prospect.visit().planned(say).map(Visit::who).orElse(List.of());
        return who.isEmpty() ? say.text("schedule.stays") : say.text("schedule.stays.who", say.list(who));
    }

    /** Until when something may be done, or why not; absent when the company offers it to nobody. */
    static @Nullable String rule(String key, Rule rule, Say say) {
        return switch (rule) {
            case Rule.Allowed(Instant until) -> say.text(key + ".allowed", say.moment(until));
            case Rule.TooLate(Instant was) -> say.text(key + ".tooLate", say.moment(was));
            case Rule.NotOffered() -> null;
            case Rule.NotNow(Rule.Reason reason) -> say.text("schedule.rule." + reason.name());
        };
    }

    /** "You can move it here until …, and cancel it until …." Each only as long as there is time left for it. */
    static @Nullable String after(Optional<Instant> movableUntil, Optional<Instant> cancellableUntil, Say say) {
        var move = movableUntil.filter(say.now()::isBefore).map(say::moment);
        var cancel = cancellableUntil.filter(say.now()::isBefore).map(say::moment);
        if (move.isPresent() && cancel.isPresent()) {
            return move.equals(cancel)
                    ? say.text("schedule.after.both", move.get())
                    : say.text("schedule.after.each", move.get(), cancel.get());
        }
        return move.map(until -> say.text("schedule.after.move", until))
                .or(() -> cancel.map(until -> say.text("schedule.after.cancel", until)))
                .orElseGet(() ->
                        movableUntil.or(() -> cancellableUntil).isEmpty() ? null : say.text("schedule.after.none"));
    }
}
