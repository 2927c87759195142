package dev.porchlight.home;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.Technician;
import dev.porchlight.housecall.WorkStatus;
import dev.porchlight.web.Say;
import dev.porchlight.web.Sections;
import dev.porchlight.web.Status;
import dev.porchlight.web.Titles;
import dev.porchlight.web.Tone;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Work that came to its end lately. */
public record Done(
        String work, String more, Status status, @Nullable String link) {

    private static final Comparator<Ended> LATEST_FIRST =
            Comparator.comparing(Ended::at).reversed();

    private record Ended(Job job, Instant at) {}

    static List<Done> lately(CustomerFile file, Sections sections, Say say, int number) {
        return Foremost.of(file.jobs().records().stream().flatMap(Done::ended), number, LATEST_FIRST).stream()
                .map(ended -> of(file, ended, sections, say))
                .toList();
    }

    static boolean isFinished(Job job) {
        return WorkStatus.COMPLETE_UNRATED.equals(job.workStatus())
                || WorkStatus.COMPLETE_RATED.equals(job.workStatus());
    }

    static boolean isCanceled(Job job) {
        return WorkStatus.USER_CANCELED.equals(job.workStatus())
                || WorkStatus.PRO_CANCELED.equals(job.workStatus())
                || job.canceledAt() != null
                || job.deletedAt() != null;
    }

    private static Stream<Ended> ended(Job job) {
        Instant at = endOf(job);
        return at == null ? Stream.empty() : Stream.of(new Ended(job, at));
    }

    private static Done of(CustomerFile file, Ended ended, Sections sections, Say say) {
        Job job = ended.job();
        String day = say.date(ended.at());
        Status status = isCanceled(job)
                ? new Status(say.text("home.done.canceled"), Tone.QUIET)
                : new Status(say.text("home.done.finished"), Tone.GOOD);
        return new Done(Titles.job(say, file, job), by(job, day, say), status, sections.link("/jobs", job.id()));
    }

    private static String by(Job job, String day, Say say) {
        List<String> names = job.assignedEmployees().stream()
                .map(Technician::firstName)
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .toList();
        return names.isEmpty() || isCanceled(job) ? day : say.text("home.done.by", day, say.list(names));
    }

    private static @Nullable Instant endOf(Job job) {
        if (isCanceled(job)) {
            return firstOf(job.canceledAt(), job.deletedAt(), job.updatedAt());
        }
        return isFinished(job)
                ? firstOf(job.workTimestamps().completedAt(), job.schedule().scheduledEnd(), job.updatedAt())
                : null;
    }

    private static @Nullable Instant firstOf(@Nullable Instant... moments) {
        return Stream.of(moments).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
