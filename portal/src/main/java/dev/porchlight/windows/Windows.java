package dev.porchlight.windows;

import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EmployeeId;
import dev.porchlight.windows.Recent.Known;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When somebody could come: what Housecall Pro offers, without what other customers hold. A list of times is shared by all
 * who look and may be minutes old; a window that matters is asked for again by {@link #isFree}.
 *
 * <p>Looking costs nothing while the answers are fresh. Cold it costs three calls side by side (who there is, and whether the
 * account tells when each is free; kept for ten minutes), and then one for each who can be booked, side by side.
 */
public final class Windows implements AutoCloseable {

    /** So much of the days that are known can be further ahead than those that are looked at. */
    private static final int MOST_BLOCKS_AHEAD = 3;

    private static final int A_WEEK = 7;
    private static final int NEAREST = 3;

    /** 8 MB of windows. */
    private static final long MOST_SPANS = 100_000;

    private static final Recent.Ages OF_THE_CREW = new Recent.Ages(Duration.ofMinutes(10), Duration.ofHours(24));
    private static final String THE_CREW = "crew";
    private static final Duration SHUTDOWN = Duration.ofSeconds(2);

    private final Upstream upstream;
    private final HoldTable holds;
    private final Supplier<ZoneId> zone;
    private final WindowSettings settings;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Recent<String, Crew> crew;
    private final Recent<Question, Reading> readings;

    Windows(HousecallApis apis, HoldTable holds, Supplier<ZoneId> zone, WindowSettings settings, Clock clock) {
        this.upstream = new Upstream(apis.availability(), apis.employees(), zone, threads);
        this.holds = holds;
        this.zone = zone;
        this.settings = settings;
        this.clock = clock;
        this.crew = new Recent<>(
                (_, priority) -> upstream.crew(thisBlock(), priority),
                OF_THE_CREW,
                new Recent.Weight<>(1, _ -> 1),
                clock,
                threads);
        this.readings = new Recent<>(
                upstream::read,
                new Recent.Ages(settings.fresh(), settings.stale()),
                new Recent.Weight<>(MOST_SPANS, reading -> 1 + reading.free().size()),
                clock,
                threads);
    }

    /** The free windows of these days. What this customer has chosen without sending it is free for them. */
    public Days on(CustomerId customer, Wish wish, LocalDate from, int days) {
        var last = from.plusDays(days - 1L);
        var now = crewNow();
        if (now == null || !now.canTellOf(wish)) {
            var state = now == null ? Days.State.UNANSWERED : Days.State.NOT_TOLD;
            return page(from, days, List.of(), state, null);
        }
        var questions = questions(now, wish, Question.blocks(from, last, today()));
        var answers = readings.await(questions, settings.patience());
        var state = state(questions, answers);
        var windows = state.isAnswer() ? windowsUpTo(last, customer, wish, now, from) : List.<Window>of();
        return page(from, days, windows, state, asOf(answers));
    }

    /** And further ahead if there is none from the first of these days on; the next days are prepared for who turns to them. */
    private List<Window> windowsUpTo(LocalDate last, CustomerId customer, Wish wish, Crew now, LocalDate from) {
        var ahead = later(Question.block(last, today()));
        var windows = known(customer, wish, now, ahead);
        for (int i = 0; i < MOST_BLOCKS_AHEAD && !hasAnyFrom(from, windows) && isWithin(wish, ahead); i++) {
            readings.await(questions(now, wish, List.of(ahead)), settings.patience());
            ahead = later(ahead);
            windows = known(customer, wish, now, ahead);
        }
        if (!last.plusDays(A_WEEK).isBefore(ahead) && isWithin(wish, ahead)) {
            readings.prepare(questions(now, wish, List.of(ahead)));
        }
        return windows;
    }

    /**
     * Whether all of these people, or anybody if none are named, are free in this very window as Housecall Pro tells now. One
     * call for each. Throws a {@link dev.porchlight.housecall.HousecallException} when it tells nothing.
     */
    public boolean isFree(Instant start, Instant end, List<EmployeeId> employees, Wish wish) {
        return upstream.isFree(new Span(start, end), employees, wish);
    }

    /** The three that are nearest to this one, as far as is known, in order. Waits for nobody. */
    List<Window> nearest(CustomerId customer, Wish wish, Span to) {
        var known = crew.glance(List.of(THE_CREW)).get(THE_CREW);
        if (known == null || !known.answer().canTellOf(wish)) {
            return List.of();
        }
        return known(customer, wish, known.answer(), later(later(block(to.start())))).stream()
                .filter(window -> !window.span().equals(to))
                .sorted(Comparator.comparing(window -> window.span().distanceTo(to)))
                .limit(NEAREST)
                .sorted(Comparator.comparing(Window::span, Span.IN_ORDER))
                .toList();
    }

    /** What this window is for this customer; unanswered when Housecall Pro has told nothing of that time. */
    Found find(CustomerId customer, Wish wish, Span wanted) {
        if (!wish.allows(wanted, clock.instant())) {
            return new Found.Taken();
        }
        var now = crewNow();
        if (now == null) {
            return new Found.Unanswered();
        }
        var questions =
                now.canTellOf(wish) ? questions(now, wish, List.of(block(wanted.start()))) : List.<Question>of();
        var answers = readings.await(questions, settings.patience());
        if (answers.isEmpty() && !questions.isEmpty()) {
            return new Found.Unanswered();
        }
        return sight(customer, wish, answers, wanted).windows(clock.instant()).stream()
                .filter(window -> window.span().equals(wanted))
                .findFirst()
                .<Found>map(Found.Free::new)
                .orElseGet(Found.Taken::new);
    }

    /** What became of looking for one window. */
    sealed interface Found {
        record Free(Window window) implements Found {}

        record Taken() implements Found {}

        record Unanswered() implements Found {}
    }

    /** It turned out that this is gone, for one of these people at least; or for the company. */
    void drop(Wish wish, Hold gone) {
        var block = block(gone.start());
        // Of several it is not told which, and asking each again is for those who look next.
        var one = gone.employees().size() == 1 ? gone.employees().getFirst() : null;
        if (gone.employees().size() < 2) {
            readings.correct(
                    new Question(block, wish.length(), wish.service(), one), reading -> reading.without(gone.span()));
        }
    }

    private @Nullable Crew crewNow() {
        var known = crew.await(List.of(THE_CREW), settings.patience()).get(THE_CREW);
        return known == null ? null : known.answer();
    }

    /** All free windows that are known from this week to the day before this. */
    private List<Window> known(CustomerId customer, Wish wish, Crew now, LocalDate end) {
        var blocks = Question.blocks(today(), end.minusDays(1), today());
        var answers = readings.glance(questions(now, wish, blocks));
        return sight(customer, wish, answers, new Span(clock.instant(), startOf(later(end))))
                .windows(clock.instant());
    }

    private Sight sight(CustomerId customer, Wish wish, Map<Question, Known<Reading>> answers, Span during) {
        return new Sight(wish, answers, answers.isEmpty() ? List.of() : holds.othersDuring(during, customer));
    }

    private List<Question> questions(Crew now, Wish wish, List<LocalDate> blocks) {
        return blocks.stream().flatMap(block -> questions(now, wish, block)).toList();
    }

    private Stream<Question> questions(Crew now, Wish wish, LocalDate block) {
        if (!now.isKnownByName()) {
            return Stream.of(new Question(block, wish.length(), wish.service(), null));
        }
        var people = wish.needed().isEmpty()
                ? now.bookable().stream().limit(settings.mostEmployees())
                : wish.needed().stream();
        return people.map(employee -> new Question(block, wish.length(), wish.service(), employee));
    }

    private Days.State state(List<Question> questions, Map<Question, Known<Reading>> answers) {
        if (answers.isEmpty() && !questions.isEmpty()) {
            return Days.State.UNANSWERED;
        }
        var oldest = asOf(answers);
        if (answers.size() < questions.size()
                || (oldest != null && oldest.plus(settings.stale()).isBefore(clock.instant()))) {
            return Days.State.OLD;
        }
        return questions.isEmpty()
                        || answers.values().stream()
                                .anyMatch(answer -> answer.answer().listsAny())
                ? Days.State.CURRENT
                : Days.State.NOTHING_OFFERED;
    }

    private static @Nullable Instant asOf(Map<Question, Known<Reading>> answers) {
        return answers.values().stream()
                .map(Known::asOf)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Days page(LocalDate from, int days, List<Window> windows, Days.State state, @Nullable Instant asOf) {
        var last = from.plusDays(days - 1L);
        var byDay = windows.stream().collect(Collectors.groupingBy(this::dayOf, TreeMap::new, Collectors.toList()));
        var listed = from.datesUntil(last.plusDays(1))
                .map(day -> new Days.Day(day, byDay.getOrDefault(day, List.of())))
                .toList();
        var next = byDay.ceilingEntry(from);
        return new Days(
                listed,
                state,
                asOf,
                byDay.lowerKey(from),
                byDay.higherKey(last),
                next == null ? null : next.getValue().getFirst());
    }

    private boolean hasAnyFrom(LocalDate day, List<Window> windows) {
        return windows.stream().anyMatch(window -> !dayOf(window).isBefore(day));
    }

    private boolean isWithin(Wish wish, LocalDate day) {
        return wish.latest() == null || startOf(day).isBefore(wish.latest());
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone.get()).toInstant();
    }

    private static LocalDate later(LocalDate block) {
        return block.plusDays(Question.DAYS);
    }

    private LocalDate dayOf(Window window) {
        return LocalDate.ofInstant(window.start(), zone.get());
    }

    private LocalDate block(Instant moment) {
        return Question.block(LocalDate.ofInstant(moment, zone.get()), today());
    }

    private LocalDate thisBlock() {
        return Question.block(today(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone.get());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
