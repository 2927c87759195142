package dev.porchlight.schedule;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Job;
import dev.porchlight.jobs.Progress;
import dev.porchlight.jobs.Visit;
import dev.porchlight.web.Say;
import dev.porchlight.web.Search;
import dev.porchlight.web.Titles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All visits of all jobs in the order in which they are shown: those to come, the next first, then the others, the latest
 * first. It is the same for a whole day.
 */
final class Agenda {

    private static final Comparator<Entry> BY_TIME = Comparator.comparing((Entry entry) -> entry.visit.day())
            .thenComparing(entry -> Objects.requireNonNullElse(entry.visit.start(), Instant.MIN))
            .thenComparing(entry -> entry.job.id().value());

    private final LocalDate today;
    private final List<Entry> entries;
    private final Set<Integer> years = new TreeSet<>(Collections.reverseOrder());

    private Agenda(LocalDate today, List<Entry> entries) {
        this.today = today;
        this.entries = entries;
        entries.forEach(entry -> years.add(entry.visit.day().getYear()));
    }

    static Agenda of(List<Job> jobs, Say say) {
        var all = jobs.stream().flatMap(job -> visits(job, say)).toList();
        return new Agenda(
                say.today(),
                Stream.concat(
                                all.stream().filter(Entry::coming).sorted(BY_TIME),
                                all.stream().filter(entry -> !entry.coming).sorted(BY_TIME.reversed()))
                        .toList());
    }

    boolean isOf(LocalDate day) {
        return today.equals(day);
    }

    List<Entry> entries() {
        return entries;
    }

    /** The latest first. */
    Collection<Integer> years() {
        return Collections.unmodifiableCollection(years);
    }

    /** Nobody comes any more for a job that is over, whatever its schedule says. */
    private static Stream<Entry> visits(Job job, Say say) {
        boolean over = Progress.of(job, say).stage().isOver();
        return Visit.of(job, say).stream()
                .map(visit -> new Entry(job, visit, !over && !visit.day().isBefore(say.today())));
    }

    /** @param coming whether it is today or later, and of a job that goes on */
    record Entry(Job job, Visit visit, boolean coming) {

        /** Everything that somebody might remember of it, folded for searching. */
        String searchable(CustomerFile file, Say say) {
            return Search.folded(String.join(
                    "\n",
                    Titles.job(say, file, job),
                    Objects.requireNonNullElse(job.description(), ""),
                    Objects.requireNonNullElse(job.invoiceNumber(), ""),
                    say.place(job.address()),
                    String.join(" ", visit.who())));
        }
    }
}
