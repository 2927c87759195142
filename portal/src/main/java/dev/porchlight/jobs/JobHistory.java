package dev.porchlight.jobs;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Job;
import dev.porchlight.web.Say;
import dev.porchlight.web.Search;
import dev.porchlight.web.Titles;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All jobs of a customer in the order in which they are shown. It is the same for a whole day, so it is worth keeping for a
 * customer with thousands.
 */
final class JobHistory {

    private static final Comparator<Entry> IN_ORDER = Comparator.comparing(Entry::group)
            .thenComparing(
                    (a, b) -> a.group == Group.PAST ? b.moment.compareTo(a.moment) : a.moment.compareTo(b.moment))
            .thenComparing(entry -> entry.job.id().value());

    private final LocalDate today;
    private final List<Entry> entries;
    private final Set<Integer> years = new TreeSet<>(Collections.reverseOrder());
    private final Set<String> places = new TreeSet<>();

    private JobHistory(LocalDate today, List<Entry> entries) {
        this.today = today;
        this.entries = entries;
        for (Entry entry : entries) {
            if (entry.isDated()) {
                years.add(entry.year);
            }
            if (!entry.place.isEmpty()) {
                places.add(entry.place);
            }
        }
    }

    static JobHistory of(List<Job> jobs, Say say) {
        return new JobHistory(
                say.today(),
                jobs.stream().map(job -> Entry.of(job, say)).sorted(IN_ORDER).toList());
    }

    boolean isOf(LocalDate day) {
        return today.equals(day);
    }

    List<Entry> entries() {
        return entries;
    }

    /** The years in which something was or is to be done, the latest first. */
    Collection<Integer> years() {
        return Collections.unmodifiableCollection(years);
    }

    /** Where work was or is to be done, in alphabetical order. */
    Collection<String> places() {
        return Collections.unmodifiableCollection(places);
    }

    enum Group {
        /** Under way, or somebody comes today. */
        NOW("jobs.group.now"),
        COMING("jobs.group.coming"),
        /** Nobody knows yet when it goes on. */
        WITHOUT_DATE("jobs.group.withoutDate"),
        PAST("jobs.group.past");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * One job in it.
     *
     * @param moment by which it is ordered: of the next visit, of the end, or of its creation; the epoch when none is known
     */
    record Entry(Job job, Group group, Instant moment, int year, String place) {

        private static final Instant UNKNOWN = Instant.EPOCH;

        /** For so long a word that is new to us is taken for work that goes on (ours). */
        private static final Duration RECENT = Duration.ofDays(90);

        private static Entry of(Job job, Say say) {
            Progress progress = Progress.of(job, say);
            Instant moment = momentOf(job, progress, say);
            return new Entry(
                    job,
                    groupOf(progress, moment, say),
                    moment,
                    say.dateOf(moment).getYear(),
                    say.shortPlace(job.address()));
        }

        boolean isDated() {
            return !moment.equals(UNKNOWN);
        }

        private static Group groupOf(Progress progress, Instant moment, Say say) {
            Visit next = progress.next();
            return switch (progress.stage()) {
                case LATE, ON_THE_WAY, AT_WORK, BEGUN -> Group.NOW;
                case PLANNED -> next != null && next.day().equals(say.today()) ? Group.NOW : Group.COMING;
                case TO_BE_SCHEDULED -> Group.WITHOUT_DATE;
                case OTHER -> next == null ? other(moment, say) : Group.COMING;
                case PASSED, FINISHED, CANCELED_BY_CUSTOMER, CANCELED_BY_COMPANY -> Group.PAST;
            };
        }

        private static Group other(Instant moment, Say say) {
            return moment.plus(RECENT).isAfter(begin(say.today(), say)) ? Group.WITHOUT_DATE : Group.PAST;
        }

        private static Instant momentOf(Job job, Progress progress, Say say) {
            if (progress.next() != null) {
                return begin(progress.next(), say);
            }
            if (progress.since() != null) {
                return progress.since();
            }
            if (progress.stage() != Stage.BEGUN && !progress.visits().isEmpty()) {
                return begin(progress.visits().getLast(), say);
            }
            return job.createdAt() == null ? UNKNOWN : job.createdAt();
        }

        private static Instant begin(Visit visit, Say say) {
            return visit.start() == null ? begin(visit.day(), say) : visit.start();
        }

        private static Instant begin(LocalDate day, Say say) {
            return day.atStartOfDay(say.zone()).toInstant();
        }

        /** Everything that somebody might remember of it, folded for searching. Not kept: few customers ever search. */
        String searchable(CustomerFile file, Say say) {
            var remembered = new StringJoiner("\n");
            add(remembered, Titles.job(say, file, job));
            add(remembered, job.description());
            add(remembered, job.invoiceNumber());
            add(remembered, say.place(job.address()));
            job.assignedEmployees().forEach(technician -> add(remembered, technician.firstName()));
            return Search.folded(remembered.toString());
        }

        private static void add(StringJoiner texts, @Nullable String text) {
            if (text != null) {
                texts.add(text);
            }
        }
    }
}
