package dev.porchlight.jobs;

import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.WorkStatus;
import dev.porchlight.housecall.WorkTimestamps;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a job stands at one moment, found in one place for every page that speaks of it. "On the way" is no status
 * upstream, status and timestamps are the job's and not a visit's, and a finished job may be without a time.
 *
 * @param since when it came to this stage; absent when that is not known
 * @param visits all of them, in order
 * @param next the visit of today, else the next one
 * @param word of Housecall Pro, when it is new to us
 */
public record Progress(
        Stage stage,
        @Nullable Instant since,
        List<Visit> visits,
        @Nullable Visit next,
        @Nullable String word) {

    /** Besides none at all: a job that was just created may come without a status (seen in a webhook). */
    private static final Set<WorkStatus> KNOWN =
            Set.of(WorkStatus.NEEDS_SCHEDULING, WorkStatus.SCHEDULED, WorkStatus.IN_PROGRESS);

    private static final Duration SHIFT = Duration.ofHours(12);

    public static Progress of(Job job, Say say) {
        List<Visit> visits = Visit.of(job, say);
        Visit next = Visit.next(visits, say).orElse(null);
        WorkStatus status = job.workStatus();
        WorkTimestamps times = job.workTimestamps();
        if (isFinished(job)) {
            return new Progress(Stage.FINISHED, times.completedAt(), visits, null, null);
        }
        if (WorkStatus.USER_CANCELED.equals(status) || (status == null && job.canceledAt() != null)) {
            return new Progress(Stage.CANCELED_BY_CUSTOMER, job.canceledAt(), visits, null, null);
        }
        if (WorkStatus.PRO_CANCELED.equals(status) || (status == null && job.deletedAt() != null)) {
            return new Progress(Stage.CANCELED_BY_COMPANY, job.deletedAt(), visits, null, null);
        }
        return status == null || KNOWN.contains(status)
                ? open(job, visits, next, say)
                : new Progress(Stage.OTHER, null, visits, next, status.word());
    }

    /** "On the way since 8:42 am" */
    public Status status(Say say) {
        if (stage == Stage.OTHER && word != null) {
            return new Status(say.sentence(word), stage.tone());
        }
        if (since != null && (stage == Stage.ON_THE_WAY || stage == Stage.AT_WORK)) {
            return new Status(say.text(stage.words() + ".since", say.since(since)), stage.tone());
        }
        return new Status(say.text(stage.words()), stage.tone());
    }

    /** First names of those who come next, else of all who came. */
    public List<String> who() {
        return next == null
                ? visits.stream()
                        .flatMap(visit -> visit.who().stream())
                        .distinct()
                        .toList()
                : next.who();
    }

    private static Progress open(Job job, List<Visit> visits, @Nullable Visit next, Say say) {
        WorkTimestamps times = job.workTimestamps();
        boolean begun = WorkStatus.IN_PROGRESS.equals(job.workStatus());
        Instant started = times.startedAt();
        Instant onMyWay = times.onMyWayAt();
        if (begun && started != null && isRecent(started, say)) {
            return new Progress(Stage.AT_WORK, started, visits, next, null);
        }
        if (onMyWay != null && isRecent(onMyWay, say) && isAfter(onMyWay, started)) {
            return new Progress(Stage.ON_THE_WAY, onMyWay, visits, next, null);
        }
        if (begun) {
            return new Progress(Stage.BEGUN, started, visits, next, null);
        }
        return new Progress(waiting(visits, next, say), null, visits, next, null);
    }

    private static Stage waiting(List<Visit> visits, @Nullable Visit next, Say say) {
        if (next != null) {
            return next.isLate(say) ? Stage.LATE : Stage.PLANNED;
        }
        return visits.isEmpty() ? Stage.TO_BE_SCHEDULED : Stage.PASSED;
    }

    private static boolean isFinished(Job job) {
        WorkStatus status = job.workStatus();
        return WorkStatus.COMPLETE_RATED.equals(status)
                || WorkStatus.COMPLETE_UNRATED.equals(status)
                || (status == null && job.workTimestamps().completedAt() != null);
    }

    /** A technician who set out or began longer ago than this does so no more, whatever was not pressed since. */
    private static boolean isRecent(Instant moment, Say say) {
        return moment.plus(SHIFT).isAfter(say.now());
    }

    private static boolean isAfter(Instant moment, @Nullable Instant other) {
        return other == null || moment.isAfter(other);
    }
}
