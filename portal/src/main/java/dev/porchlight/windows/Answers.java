package dev.porchlight.windows;

import dev.porchlight.windows.Recent.Known;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Housecall Pro answered lately about free times: who can be booked, and when each of them is free. */
final class Answers {

    /** 8 MB. */
    private static final long MOST_SPANS = 100_000;

    private static final Recent.Ages OF_THE_CREW = new Recent.Ages(Duration.ofMinutes(10), Duration.ofHours(24));
    private static final String THE_CREW = "crew";

    private final CompanyDays days;
    private final WindowSettings settings;
    private final Recent<String, Crew> crew;
    private final Recent<Question, Reading> readings;

    Answers(Upstream upstream, CompanyDays days, WindowSettings settings, Executor threads) {
        this.days = days;
        this.settings = settings;
        this.crew = new Recent<>(
                (_, priority) -> upstream.crew(days.block(days.now()), priority),
                OF_THE_CREW,
                new Recent.Weight<>(1, _ -> 1),
                days.clock(),
                threads);
        this.readings = new Recent<>(
                upstream::read,
                new Recent.Ages(settings.fresh(), settings.stale()),
                new Recent.Weight<>(MOST_SPANS, reading -> 1 + reading.free().size()),
                days.clock(),
                threads);
    }

    /** Waited for if need be; null when nobody answers. */
    @Nullable
    Crew crew() {
        return answer(crew.await(List.of(THE_CREW), settings.patience()));
    }

    /** As far as is known. */
    @Nullable
    Crew crewAtOnce() {
        return answer(crew.glance(List.of(THE_CREW)));
    }

    /** What has to be asked for a wish about some blocks; nothing about times that it does not allow. */
    List<Question> questions(Crew now, Wish wish, Stream<LocalDate> blocks) {
        return blocks.takeWhile(block -> reaches(wish, block))
                .flatMap(block -> questions(now, wish, block))
                .toList();
    }

    /** Whether times of this day may be wished for. */
    boolean reaches(Wish wish, LocalDate day) {
        return wish.latest() == null || days.startOf(day).isBefore(wish.latest());
    }

    Map<Question, Known<Reading>> await(List<Question> questions) {
        return readings.await(questions, settings.patience());
    }

    Map<Question, Known<Reading>> atOnce(List<Question> questions) {
        return readings.glance(questions);
    }

    void prepare(List<Question> questions) {
        readings.prepare(questions);
    }

    /** It turned out that this is gone. Of several people it is not told whose time it was. */
    void drop(Wish wish, Hold gone) {
        if (gone.employees().size() < 2) {
            var whose = gone.employees().isEmpty() ? null : gone.employees().getFirst();
            readings.correct(
                    new Question(days.block(gone.start()), wish.length(), wish.service(), whose),
                    reading -> reading.without(gone.span()));
        }
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

    private static @Nullable Crew answer(Map<String, Known<Crew>> known) {
        var entry = known.get(THE_CREW);
        return entry == null ? null : entry.answer();
    }
}
