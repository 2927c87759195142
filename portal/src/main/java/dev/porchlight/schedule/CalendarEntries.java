package dev.porchlight.schedule;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Standing;
import dev.porchlight.jobs.Progress;
import dev.porchlight.jobs.Visit;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.web.Say;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers what calendars were told of visits. Housecall Pro numbers no changes and keeps nothing of what it removes, and
 * a calendar needs both: a number that rises, and to be told that nobody comes. Brought up to date whenever a calendar
 * asks; what moved twice in between, nobody was told.
 */
@Component
class CalendarEntries {

    /** How long what is past stays in calendars. */
    private static final Period PAST = Period.ofDays(90);

    /** How long calendars are told that nobody comes. */
    private static final Duration CANCELLED = Duration.ofDays(30);

    private static final Period KEPT = Period.ofDays(120);

    private final CalendarEntryTable table;
    private final Agendas agendas;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarEntries(CalendarEntryTable table, Agendas agendas, PlatformTransactionManager transactions, Clock clock) {
        this.table = table;
        this.agendas = agendas;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** All that this customer's calendars are to hold now: what is to come, what was lately, and what is cancelled. */
    List<ToldEntry> of(CustomerFile file, Say say) {
        CustomerId customer = file.id();
        Map<String, Seen> seen = seen(file, say);
        List<ToldEntry> told = table.of(customer);
        if (!changes(seen, told, file, say).isEmpty()) {
            told = Objects.requireNonNull(transaction.execute(status -> update(seen, file, say)));
        }
        LocalDate since = say.today().minus(PAST);
        return told.stream()
                .filter(entry -> entry.isCancelled()
                        ? isFresh(entry)
                        : !entry.entry().day().isBefore(since)
                                && (seen.containsKey(entry.visit()) || isToCome(entry.entry(), say)))
                .toList();
    }

    void forgetOld() {
        table.forget(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(KEPT));
    }

    private List<ToldEntry> update(Map<String, Seen> seen, CustomerFile file, Say say) {
        CustomerId customer = file.id();
        table.lock(customer);
        List<ToldEntry> told = table.of(customer);
        Instant asOf = Objects.requireNonNullElse(file.jobs().asOf(), Instant.EPOCH);
        if (table.knowsMoreThan(customer, asOf, file.version())) {
            return told;
        }
        changes(seen, told, file, say).forEach(entry -> table.put(customer, entry, asOf, file.version()));
        return table.of(customer);
    }

    /** A visit as the file has it now. */
    private record Seen(CalendarEntry entry, Coming coming) {}

    private enum Coming {
        YES,
        NO,
        /** It is past, and of a job that is over: what was last told stays. */
        AS_TOLD
    }

    private Map<String, Seen> seen(CustomerFile file, Say say) {
        LocalDate since = say.today().minus(PAST);
        var seen = new LinkedHashMap<String, Seen>();
        for (Agenda.Entry entry : agendas.of(file, say).entries()) {
            Visit visit = entry.visit();
            if (!visit.day().isBefore(since) && (visit.start() != null || visit.anytime())) {
                String key = visit.id() == null
                        ? entry.job().id().value()
                        : visit.id().value();
                seen.put(key, new Seen(entryOf(entry, say), coming(entry, say)));
            }
        }
        return seen;
    }

    private static CalendarEntry entryOf(Agenda.Entry entry, Say say) {
        Visit visit = entry.visit();
        return new CalendarEntry(
                entry.job().id(),
                visit.day(),
                seconds(visit.start()),
                seconds(visit.arrival()),
                say.place(entry.job().address()),
                visit.who());
    }

    /** Calendars know no fractions of seconds. */
    private static @Nullable Instant seconds(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Coming coming(Agenda.Entry entry, Say say) {
        if (!Progress.of(entry.job(), say).stage().isOver()) {
            return Coming.YES;
        }
        Visit visit = entry.visit();
        Instant start = visit.start();
        boolean ahead = start == null ? visit.day().isAfter(say.today()) : start.isAfter(say.now());
        return ahead ? Coming.NO : Coming.AS_TOLD;
    }

    private List<ToldEntry> changes(Map<String, Seen> seen, List<ToldEntry> told, CustomerFile file, Say say) {
        Map<String, ToldEntry> before = told.stream().collect(Collectors.toMap(ToldEntry::visit, Function.identity()));
        Stream<ToldEntry> moved =
                seen.entrySet().stream().flatMap(now -> change(now.getKey(), now.getValue(), before.get(now.getKey())));
        // A list that is not all there, or not of now, proves nothing by what it leaves out.
        Stream<ToldEntry> vanished = file.jobs().standing() != Standing.CURRENT
                ? Stream.empty()
                : told.stream()
                        .filter(entry -> !seen.containsKey(entry.visit()))
                        .filter(entry -> !entry.isCancelled() && isToCome(entry.entry(), say))
                        .map(entry -> next(entry, entry.entry(), clock.instant()));
        return Stream.concat(moved, vanished).toList();
    }

    private Stream<ToldEntry> change(String visit, Seen now, @Nullable ToldEntry before) {
        Instant moment = clock.instant();
        if (before == null) {
            return now.coming == Coming.NO
                    ? Stream.empty()
                    : Stream.of(new ToldEntry(visit, now.entry, 0, moment, null));
        }
        Instant cancelledAt = switch (now.coming) {
            case YES -> null;
            case NO -> before.isCancelled() ? before.cancelledAt() : moment;
            case AS_TOLD -> before.cancelledAt();
        };
        boolean same = now.entry.equals(before.entry()) && Objects.equals(cancelledAt, before.cancelledAt());
        return same ? Stream.empty() : Stream.of(next(before, now.entry, cancelledAt));
    }

    private ToldEntry next(ToldEntry before, CalendarEntry entry, @Nullable Instant cancelledAt) {
        return new ToldEntry(before.visit(), entry, before.sequence() + 1, clock.instant(), cancelledAt);
    }

    private boolean isFresh(ToldEntry entry) {
        Instant cancelledAt = entry.cancelledAt();
        return cancelledAt != null && cancelledAt.plus(CANCELLED).isAfter(clock.instant());
    }

    private static boolean isToCome(CalendarEntry entry, Say say) {
        Instant arrival = entry.arrival();
        return arrival == null ? !entry.day().isBefore(say.today()) : arrival.isAfter(say.now());
    }
}
