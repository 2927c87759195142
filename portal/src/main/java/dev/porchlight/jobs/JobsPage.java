package dev.porchlight.jobs;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Job;
import dev.porchlight.jobs.JobHistory.Entry;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Rows;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Titles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of all jobs.
 *
 * @param filter absent while there are few enough to look through
 * @param link the beginning of the links to its other pages
 * @param nothing why there is no row, in a sentence; absent when there are some, or may be
 */
public record JobsPage(
        Freshness freshness,
        List<Group> groups,
        Rows<?> rows,
        @Nullable Filter filter,
        String link,
        @Nullable String nothing) {

    /** With so many rows looking through them takes longer than choosing (ux: filters only after twenty rows). */
    private static final int EASY_TO_OVERLOOK = 20;

    private static final int ROWS = 25;
    private static final int MOST_PLACES = 40;

    public record Group(String id, String heading, List<Row> rows) {}

    /**
     * @param who absent when nobody has been named
     * @param where absent when all jobs are at one address
     */
    public record Row(
            String href,
            String title,
            Status status,
            String when,
            @Nullable String who,
            @Nullable String where) {}

    /** @param places absent when there is nothing to choose, or too much */
    public record Filter(
            JobFilter chosen,
            Collection<Integer> years,
            @Nullable Collection<String> places) {}

    static JobsPage of(CustomerFile file, JobHistory history, JobFilter wanted, int page, Say say) {
        boolean isLong = history.entries().size() > EASY_TO_OVERLOOK;
        JobFilter filter = isLong ? wanted : JobFilter.of(null, null, null, null);
        boolean severalPlaces = history.places().size() > 1;
        Rows<Entry> entries = Rows.of(filter.of(history.entries(), file, say), page, ROWS);
        return new JobsPage(
                Freshness.of(file, file.jobs()),
                groups(entries.shown(), file, severalPlaces, say),
                entries,
                isLong ? new Filter(filter, history.years(), isChoosable(history) ? history.places() : null) : null,
                filter.link(),
                nothing(file, entries, say));
    }

    public boolean isFiltered() {
        return filter != null && filter.chosen().isActive();
    }

    /** More places than this are found by typing: choosing would take longer, and the page would be long. */
    private static boolean isChoosable(JobHistory history) {
        return history.places().size() > 1 && history.places().size() <= MOST_PLACES;
    }

    private static @Nullable String nothing(CustomerFile file, Rows<Entry> entries, Say say) {
        if (entries.total() > 0) {
            return null;
        }
        if (!file.jobs().records().isEmpty()) {
            return file.jobs().standing().isOnItsWay()
                    ? say.text(
                            "jobs.nothing.foundSoFar",
                            say.number(file.jobs().records().size()))
                    : say.text("jobs.nothing.found");
        }
        return file.jobs().isEmpty() ? say.text("jobs.nothing") : null;
    }

    private static List<Group> groups(List<Entry> entries, CustomerFile file, boolean severalPlaces, Say say) {
        var groups = new ArrayList<Group>();
        for (JobHistory.Group group : JobHistory.Group.values()) {
            List<Row> rows = entries.stream()
                    .filter(entry -> entry.group() == group)
                    .map(entry -> row(entry, file, severalPlaces, say))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Group("jobs-" + group.ordinal(), say.text(group.words()), rows));
            }
        }
        return groups;
    }

    private static Row row(Entry entry, CustomerFile file, boolean severalPlaces, Say say) {
        Job job = entry.job();
        Progress progress = Progress.of(job, say);
        List<String> who = progress.stage().isCanceled() ? List.of() : progress.who();
        return new Row(
                "/jobs/" + job.id(),
                Titles.job(say, file, job),
                progress.status(say),
                JobWords.when(job, progress, say),
                who.isEmpty() ? null : say.list(who),
                severalPlaces && !entry.place().isEmpty() ? entry.place() : null);
    }
}
