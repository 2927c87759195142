package dev.porchlight.windows;

import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EmployeeId;
import dev.porchlight.windows.Recent.Known;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When somebody could come: what Housecall Pro offers, without what other customers hold. A list of times is shared by all
 * who look and may be minutes old; a window that matters is asked for again by {@link #isFree}.
 *
 * <p>Looking costs no call while the answers are fresh. Cold it costs three side by side (who there is, and whether the
 * account tells when each is free; kept for ten minutes), and then one for each who can be booked, side by side.
 */
public final class Windows implements AutoCloseable {

    /** For the next free window one page looks so many times four weeks further than its own. */
    private static final int MOST_BLOCKS_AHEAD = 3;

    private static final int A_WEEK = 7;
    private static final int NEAREST = 3;
    private static final Duration SHUTDOWN = Duration.ofSeconds(2);

    private final Upstream upstream;
    private final HoldTable holds;
    private final CompanyDays days;
    private final WindowSettings settings;
    private final Answers answers;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Windows(HousecallApis apis, HoldTable holds, CompanyDays days, WindowSettings settings) {
        this.upstream = new Upstream(apis, days, threads);
        this.holds = holds;
        this.days = days;
        this.settings = settings;
        this.answers = new Answers(upstream, days, settings, threads);
    }

    /** Who wants what, and who there is for it. */
    private record Look(CustomerId customer, Wish wish, Crew crew) {}

    /** The free windows of these days. What this customer has chosen without sending it is free for them. */
    public Days on(CustomerId customer, Wish wish, LocalDate from, int count) {
        var shown = from.datesUntil(from.plusDays(count)).toList();
        var crew = answers.crew();
        if (crew == null) {
            return page(shown, List.of(), Days.State.UNANSWERED, null);
        }
        if (!crew.canTellOf(wish)) {
            return page(shown, List.of(), Days.State.NOT_TOLD, null);
        }
        var look = new Look(customer, wish, crew);
        var questions = answers.questions(crew, wish, Question.blocks(from, shown.getLast(), days.today()));
        var told = answers.await(questions);
        var state = state(questions, told);
        return page(shown, state.isAnswer() ? windows(look, shown) : List.of(), state, asOf(told));
    }

    /**
     * Whether all of these people, or anybody if none are named, are free in this very window as Housecall Pro tells now. One
     * call for each. Throws a {@link dev.porchlight.housecall.HousecallException} when it tells nothing.
     */
    public boolean isFree(Instant start, Instant end, List<EmployeeId> employees, Wish wish) {
        return upstream.isFree(new Span(start, end), employees, wish);
    }

    /** What became of looking for one window. */
    sealed interface Found {
        record Free(Window window) implements Found {}

        record NotFree() implements Found {}

        record Unanswered() implements Found {}
    }

    /** What this window is for this customer; unanswered when Housecall Pro has told nothing of that time. */
    Found find(CustomerId customer, Wish wish, Span wanted) {
        if (!wish.allows(wanted, days.now())) {
            return new Found.NotFree();
        }
        var crew = answers.crew();
        if (crew == null) {
            return new Found.Unanswered();
        }
        if (!crew.canTellOf(wish)) {
            return new Found.NotFree();
        }
        var told = answers.await(answers.questions(crew, wish, Stream.of(days.block(wanted.start()))));
        if (told.isEmpty()) {
            return new Found.Unanswered();
        }
        return new Sight(wish, told, holds.othersDuring(wanted, customer))
                .windows(days.now()).stream()
                        .filter(window -> window.span().equals(wanted))
                        .findFirst()
                        .<Found>map(Found.Free::new)
                        .orElseGet(Found.NotFree::new);
    }

    /** The three that are nearest to a time, as far as is known, in order. Waits for nobody. */
    public List<Window> nearest(CustomerId customer, Wish wish, Instant start, Instant end) {
        return nearest(customer, wish, new Span(start, end));
    }

    List<Window> nearest(CustomerId customer, Wish wish, Span to) {
        var crew = answers.crewAtOnce();
        if (crew == null || !crew.canTellOf(wish)) {
            return List.of();
        }
        var end = later(later(days.block(wish.clamp(to.start(), days.now()))));
        return known(new Look(customer, wish, crew), end).stream()
                .filter(window -> !window.span().equals(to))
                .sorted(Comparator.comparing(window -> window.span().distanceTo(to)))
                .limit(NEAREST)
                .sorted(Comparator.comparing(Window::span, Span.IN_ORDER))
                .toList();
    }

    /** It turned out that this is gone. */
    void drop(Wish wish, Hold gone) {
        answers.drop(wish, gone);
    }

    /**
     * Those of the days that are shown and all others that are known, and further ahead if there is none from these days on. The
     * days after these are prepared for whoever turns to them.
     */
    private List<Window> windows(Look look, List<LocalDate> shown) {
        var ahead = later(Question.block(shown.getLast(), days.today()));
        var windows = known(look, ahead);
        for (int i = 0; i < MOST_BLOCKS_AHEAD && goesOn(look, shown, windows, ahead); i++) {
            answers.await(answers.questions(look.crew, look.wish, Stream.of(ahead)));
            ahead = later(ahead);
            windows = known(look, ahead);
        }
        if (!shown.getLast().plusDays(A_WEEK).isBefore(ahead)) {
            answers.prepare(answers.questions(look.crew, look.wish, Stream.of(ahead)));
        }
        return windows;
    }

    private boolean goesOn(Look look, List<LocalDate> shown, List<Window> windows, LocalDate ahead) {
        return answers.reaches(look.wish, ahead)
                && windows.stream().allMatch(window -> days.of(window).isBefore(shown.getFirst()));
    }

    /** All free windows that are known from this week to the day before this. */
    private List<Window> known(Look look, LocalDate end) {
        var blocks = Question.blocks(days.today(), end.minusDays(1), days.today());
        var told = answers.atOnce(answers.questions(look.crew, look.wish, blocks));
        var during = new Span(days.now(), days.startOf(later(end)));
        return new Sight(look.wish, told, holds.othersDuring(during, look.customer)).windows(days.now());
    }

    private Days.State state(List<Question> questions, Map<Question, Known<Reading>> told) {
        if (questions.isEmpty()) {
            return Days.State.CURRENT;
        }
        var asOf = asOf(told);
        if (asOf == null) {
            return Days.State.UNANSWERED;
        }
        if (told.size() < questions.size() || asOf.plus(settings.stale()).isBefore(days.now())) {
            return Days.State.OLD;
        }
        return told.values().stream().anyMatch(answer -> answer.answer().listsAny())
                ? Days.State.CURRENT
                : Days.State.NOTHING_OFFERED;
    }

    private Days page(List<LocalDate> shown, List<Window> windows, Days.State state, @Nullable Instant asOf) {
        var byDay = windows.stream().collect(Collectors.groupingBy(days::of, TreeMap::new, Collectors.toList()));
        var next = byDay.ceilingEntry(shown.getFirst());
        return new Days(
                shown.stream()
                        .map(day -> new Days.Day(day, byDay.getOrDefault(day, List.of())))
                        .toList(),
                state,
                asOf,
                byDay.lowerKey(shown.getFirst()),
                byDay.higherKey(shown.getLast()),
                next == null ? null : next.getValue().getFirst());
    }

    private static @Nullable Instant asOf(Map<Question, Known<Reading>> told) {
        return told.values().stream()
                .map(Known::asOf)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static LocalDate later(LocalDate block) {
        return block.plusDays(Question.DAYS);
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
