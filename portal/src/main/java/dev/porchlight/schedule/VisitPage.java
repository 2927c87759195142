package dev.porchlight.schedule;

import dev.porchlight.changes.ChangeWords;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.jobs.Progress;
import dev.porchlight.jobs.Visit;
import dev.porchlight.policy.Rule;
import dev.porchlight.web.Fact;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Titles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One visit.
 *
 * @param when "Tuesday 9 December, between 9 and 11 in the morning"
 * @param status absent when nobody knows whether somebody came
 * @param move until when it can be moved, or why not; absent when the company offers that to nobody
 * @param cancel the same for cancelling it; absent also when there is no more to say than about moving
 * @param canMove whether it can be moved now
 * @param canCancel whether it can be cancelled now
 * @param isComing whether it belongs into a calendar
 * @param open what is being saved about it
 */
public record VisitPage(
        Freshness freshness,
        String path,
        String jobPath,
        String when,
        @Nullable Status status,
        List<Fact> facts,
        @Nullable String move,
        @Nullable String cancel,
        boolean canMove,
        boolean canCancel,
        boolean isComing,
        List<ChangeWords> open) {

    static VisitPage of(
            CustomerFile file, OwnVisit visit, Rule moving, Rule cancelling, List<ChangeWords> open, Say say) {
        var job = visit.job();
        var progress = Progress.of(job, say);
        Optional<Visit> planned = visit.planned(say);
        boolean isNext = planned.isPresent() && planned.get().equals(progress.next());
        String move = PlanWords.rule("schedule.rule.move", moving, say);
        String cancel = PlanWords.rule("schedule.rule.cancel", cancelling, say);
        return new VisitPage(
                Freshness.of(file, file.jobs()),
                "/schedule/visits/" + visit.appointment().id(),
                "/jobs/" + job.id(),
                planned.map(known -> known.when(say)).orElseGet(() -> say.text("schedule.visit.undated")),
                isNext || progress.stage().isOver() ? progress.status(say) : null,
                facts(file, visit, planned, say),
                move,
                cancel == null || cancel.equals(move) ? null : cancel,
                moving.isAllowed() && open.isEmpty(),
                cancelling.isAllowed() && open.isEmpty(),
                !progress.stage().isOver()
                        && planned.filter(known -> !known.day().isBefore(say.today()))
                                .isPresent(),
                open);
    }

    private static List<Fact> facts(CustomerFile file, OwnVisit visit, Optional<Visit> planned, Say say) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(say.text("schedule.fact.what"), Titles.job(say, file, visit.job())));
        if (!visit.job().address().isBlank()) {
            facts.add(new Fact(
                    say.text("schedule.fact.where"), say.place(visit.job().address())));
        }
        planned.map(Visit::who)
                .filter(who -> !who.isEmpty())
                .ifPresent(who -> facts.add(new Fact(say.text("schedule.fact.who"), say.list(who))));
        return facts;
    }
}
