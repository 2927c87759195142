package dev.porchlight.jobs;

import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.WorkTimestamps;
import dev.porchlight.web.Say;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to a job and, while it is open, what is still to come. Nothing that was not told is filled in. */
public final class Timeline {

    /**
     * @param when in words; absent when it has not happened or nobody noted when
     * @param at the same for machines
     * @param current {@code step} for where it stands now, else nothing
     */
    public record Step(
            String words,
            @Nullable String when,
            @Nullable String at,
            boolean done,
            @Nullable String current) {}

    private final Say say;
    private final List<Step> steps = new ArrayList<>();

    private Timeline(Say say) {
        this.say = say;
    }

    static List<Step> of(Job job, Progress progress, Say say) {
        var timeline = new Timeline(say);
        timeline.happened("jobs.step.received", job.createdAt());
        timeline.planned(progress);
        timeline.worked(job.workTimestamps(), progress.stage());
        timeline.ended(progress);
        return timeline.marked(progress.stage());
    }

    private void planned(Progress progress) {
        if (progress.stage() == Stage.TO_BE_SCHEDULED) {
            toCome("jobs.step.toBeScheduled");
            return;
        }
        if (!progress.visits().isEmpty()) {
            Visit visit = progress.next() == null ? progress.visits().getLast() : progress.next();
            steps.add(new Step(say.text("jobs.step.planned"), visit.when(say), say.machine(visit.day()), true, null));
        }
    }

    private void worked(WorkTimestamps times, Stage stage) {
        boolean willCome = stage == Stage.PLANNED || stage == Stage.LATE;
        if (stage == Stage.ON_THE_WAY || (!willCome && times.onMyWayAt() != null)) {
            happened("jobs.step.onTheWay", times.onMyWayAt());
        } else if (willCome) {
            toCome("jobs.step.onTheWay");
        }
        if (stage == Stage.ON_THE_WAY || willCome) {
            toCome("jobs.step.atWork");
        } else if (times.startedAt() != null) {
            happened("jobs.step.atWork", times.startedAt());
        }
    }

    private void ended(Progress progress) {
        switch (progress.stage()) {
            case FINISHED -> known("jobs.step.finished", progress.since());
            case CANCELED_BY_CUSTOMER -> known("jobs.step.canceledByYou", progress.since());
            case CANCELED_BY_COMPANY -> known("jobs.step.canceledByUs", progress.since());
            case OTHER -> steps.add(new Step(progress.status(say).words(), null, null, true, null));
            case TO_BE_SCHEDULED, PLANNED, LATE, ON_THE_WAY, AT_WORK, BEGUN, PASSED -> toCome("jobs.step.finished");
        }
    }

    private void happened(String words, @Nullable Instant at) {
        if (at != null) {
            known(words, at);
        }
    }

    private void known(String words, @Nullable Instant at) {
        steps.add(new Step(
                say.text(words),
                at == null ? null : say.sentence(say.text("web.moment", say.nearDay(say.dateOf(at)), say.time(at))),
                at == null ? null : say.machine(at),
                true,
                null));
    }

    private void toCome(String words) {
        steps.add(new Step(say.text(words), null, null, false, null));
    }

    /** Where an open job stands is the last thing that has happened; one that is over stands nowhere. */
    private List<Step> marked(Stage stage) {
        for (int i = steps.size() - 1; i >= 0 && !stage.isOver(); i--) {
            Step step = steps.get(i);
            if (step.done) {
                steps.set(i, new Step(step.words, step.when, step.at, true, "step"));
                break;
            }
        }
        return List.copyOf(steps);
    }
}
