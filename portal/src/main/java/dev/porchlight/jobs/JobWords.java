package dev.porchlight.jobs;

import dev.porchlight.housecall.Job;
import dev.porchlight.web.Say;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences that tell where a job stands: short for a row, whole for its own page. */
final class JobWords {

    private JobWords() {}

    /** "Tomorrow, between 9 and 11 in the morning", "Finished 14 November", "Canceled 19 September by you" */
    static String when(Job job, Progress progress, Say say) {
        Visit next = progress.next();
        return switch (progress.stage()) {
            case PLANNED, LATE, ON_THE_WAY, AT_WORK -> next == null ? begun(progress.since(), say) : next.whenNear(say);
            case BEGUN -> next == null ? begun(progress.since(), say) : goesOn(next, say);
            case TO_BE_SCHEDULED -> asked(job, say);
            case PASSED ->
                say.text(
                        "jobs.when.passed", say.date(progress.visits().getLast().day()));
            case FINISHED -> finished(progress, say);
            case CANCELED_BY_CUSTOMER -> canceled("jobs.when.canceledByYou", progress.since(), say);
            case CANCELED_BY_COMPANY -> canceled("jobs.when.canceledByUs", progress.since(), say);
            case OTHER -> next == null ? asked(job, say) : next.whenNear(say);
        };
    }

    /** The first sentence of a job's own page. */
    static String sentence(Job job, Progress progress, Say say) {
        Visit next = progress.next();
        return switch (progress.stage()) {
            case PLANNED, LATE -> next == null ? asked(job, say) : next.when(say);
            case ON_THE_WAY -> moving("jobs.sentence.onTheWay", progress, say);
            case AT_WORK -> moving("jobs.sentence.atWork", progress, say);
            case BEGUN -> next == null ? begun(progress.since(), say) : goesOn(next, say);
            case TO_BE_SCHEDULED -> say.text("jobs.sentence.toBeScheduled");
            case PASSED ->
                say.text(
                        "jobs.sentence.passed",
                        say.day(progress.visits().getLast().day()));
            case FINISHED -> finishedOn(progress, say);
            case CANCELED_BY_CUSTOMER -> canceled("jobs.when.canceledByYou", progress.since(), say);
            case CANCELED_BY_COMPANY -> canceled("jobs.when.canceledByUs", progress.since(), say);
            case OTHER -> next == null ? progress.status(say).words() : next.when(say);
        };
    }

    /** What to make of it and what happens next; absent when the first sentence says it all. */
    static @Nullable String advice(Progress progress, boolean bookable, Say say) {
        Visit next = progress.next();
        return switch (progress.stage()) {
            case LATE -> late(next, say);
            case PASSED -> say.text("jobs.advice.passed");
            case TO_BE_SCHEDULED -> say.text(bookable ? "jobs.advice.book" : "jobs.advice.toBeScheduled");
            case OTHER -> say.text("jobs.advice.other");
            case ON_THE_WAY, AT_WORK -> next == null ? null : say.text("jobs.advice.planned", next.whenNear(say));
            case PLANNED, BEGUN, FINISHED, CANCELED_BY_CUSTOMER, CANCELED_BY_COMPANY -> null;
        };
    }

    private static @Nullable String late(@Nullable Visit visit, Say say) {
        Instant arrival = visit == null ? null : visit.arrival();
        return arrival == null ? null : say.text("jobs.advice.late", say.time(arrival));
    }

    /** "Marcus and Dana are on the way since 8:42 am" */
    private static String moving(String key, Progress progress, Say say) {
        List<String> who = progress.who();
        Instant since = progress.since();
        String moment = since == null ? "" : say.since(since);
        if (who.isEmpty()) {
            return say.text(key + ".somebody", moment).strip();
        }
        return say.text(key + (who.size() == 1 ? ".one" : ".other"), moment, say.list(who))
                .strip();
    }

    private static String goesOn(Visit next, Say say) {
        return say.text("jobs.when.goesOn", next.whenNear(say));
    }

    private static String begun(@Nullable Instant since, Say say) {
        return since == null ? say.text("jobs.stage.begun") : say.text("jobs.when.begun", say.day(since));
    }

    private static String asked(Job job, Say say) {
        return job.createdAt() == null
                ? say.text("jobs.when.unknown")
                : say.text("jobs.when.asked", say.date(job.createdAt()));
    }

    private static String finished(Progress progress, Say say) {
        return progress.since() == null
                ? finishedOn(progress, say)
                : say.text("jobs.when.finished", say.date(progress.since()));
    }

    private static String finishedOn(Progress progress, Say say) {
        if (progress.since() != null) {
            return say.text("jobs.when.finished", say.day(progress.since()));
        }
        return progress.visits().isEmpty()
                ? say.text("jobs.stage.finished")
                : say.text(
                        "jobs.when.finishedVisit",
                        say.date(progress.visits().getLast().day()));
    }

    private static String canceled(String key, @Nullable Instant at, Say say) {
        return at == null ? say.text(key) : say.text(key + ".on", say.date(at));
    }
}
