package dev.porchlight.schedule;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Job;
import dev.porchlight.jobs.Progress;
import dev.porchlight.schedule.Agenda.Entry;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Rows;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Titles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of all visits.
 *
 * @param groups those to come, and those that are over
 * @param filter absent while there are few enough to look through
 * @param link the beginning of the links to its other pages
 * @param nothing why there is no visit, in a sentence; absent when there are some, or may be
 */
public record SchedulePage(
        Freshness freshness,
        List<Group> groups,
        Rows<?> rows,
        @Nullable Filter filter,
        String link,
        @Nullable String nothing) {

    private static final int EASY_TO_OVERLOOK = 20;
    private static final int ROWS = 25;

    public record Group(String id, String heading, List<Day> days) {}

    public record Day(String day, String machine, List<Row> rows) {}

    /**
     * @param window "between 9 and 11 in the morning"
     * @param status absent when nobody knows whether somebody came
     * @param who absent when nobody has been named
     * @param where absent when the address is not known
     */
    public record Row(
            String href,
            String window,
            String title,
            @Nullable Status status,
            @Nullable String who,
            @Nullable String where) {}

    public record Filter(ScheduleFilter chosen, Collection<Integer> years) {}

    static SchedulePage of(CustomerFile file, Agenda agenda, ScheduleFilter wanted, int page, Say say) {
        boolean isLong = agenda.entries().size() > EASY_TO_OVERLOOK;
        ScheduleFilter filter = isLong ? wanted : ScheduleFilter.NONE;
        Rows<Entry> entries = Rows.of(filter.of(agenda.entries(), file, say), page, ROWS);
        return new SchedulePage(
                Freshness.of(file, file.jobs()),
                groups(entries.shown(), file, say),
                entries,
                isLong ? new Filter(filter, agenda.years()) : null,
                filter.link(),
                nothing(file, agenda, entries, say));
    }

    public boolean isFiltered() {
        return filter != null && filter.chosen().isActive();
    }

    private static @Nullable String nothing(CustomerFile file, Agenda agenda, Rows<Entry> entries, Say say) {
        if (entries.total() > 0) {
            return null;
        }
        if (!agenda.entries().isEmpty()) {
            return say.text("schedule.nothing.found");
        }
        return file.jobs().standing().isOnItsWay() || !file.jobs().isKnown() ? null : say.text("schedule.nothing");
    }

    private static List<Group> groups(List<Entry> entries, CustomerFile file, Say say) {
        var groups = new ArrayList<Group>();
        for (boolean coming : new boolean[] {true, false}) {
            var days = new LinkedHashMap<LocalDate, List<Row>>();
            entries.stream()
                    .filter(entry -> entry.coming() == coming)
                    .forEach(entry -> days.computeIfAbsent(entry.visit().day(), day -> new ArrayList<>())
                            .add(row(entry, file, say)));
            if (!days.isEmpty()) {
                groups.add(new Group(
                        coming ? "coming" : "past",
                        say.text(coming ? "schedule.coming" : "schedule.past"),
                        days.entrySet().stream()
                                .map(day -> new Day(
                                        say.sentence(say.nearDay(day.getKey())),
                                        say.machine(day.getKey()),
                                        List.copyOf(day.getValue())))
                                .toList()));
            }
        }
        return groups;
    }

    private static Row row(Entry entry, CustomerFile file, Say say) {
        Job job = entry.job();
        String where = say.shortPlace(job.address());
        List<String> who = entry.visit().who();
        return new Row(
                entry.coming() && entry.visit().id() != null
                        ? "/schedule/visits/" + entry.visit().id()
                        : "/jobs/" + job.id(),
                say.sentence(entry.visit().window(say)),
                Titles.job(say, file, job),
                status(entry, say),
                who.isEmpty() ? null : say.list(who),
                where.isBlank() ? null : where);
    }

    /** Upstream a status is the job's and not a visit's: it is said of the visit that it speaks of, and of no other. */
    private static @Nullable Status status(Entry entry, Say say) {
        Progress progress = Progress.of(entry.job(), say);
        boolean speaksOfIt = progress.stage().isOver()
                || entry.visit().equals(progress.next())
                || !entry.coming()
                        && progress.next() == null
                        && entry.visit().equals(progress.visits().getLast());
        return speaksOfIt ? progress.status(say) : null;
    }
}
