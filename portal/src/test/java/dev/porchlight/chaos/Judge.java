package dev.porchlight.chaos;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.porchlight.chaos.Testimony.Press;
import dev.porchlight.chaos.Testimony.Told;
import dev.porchlight.chaos.Testimony.Word;
import dev.porchlight.chaos.Written.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was asked for, what is written down, what was said and what is so. Knows nothing of how the portal works:
 * only that a wish is a change, that a change has one effect or none, and that whatever a page says has to be true.
 */
final class Judge {

    private final Evidence evidence;
    private final Map<UUID, Wish> wishes;
    private final Map<UUID, Written> byKey;
    private final List<Written> asked;
    private final Set<String> refusedToFollow;
    private final Map<Wish, List<Deed>> effects;
    private final Map<Wish, List<Written>> sameWish;
    private final Map<String, List<Deed>> lives;
    private final Map<Deed, List<Written>> doers = new HashMap<>();

    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> overlapping = new ArrayList<>();
    private final List<String> lies = new ArrayList<>();

    private Judge(Evidence evidence) {
        this.evidence = evidence;
        wishes = evidence.presses().stream().collect(toMap(Press::key, Press::wish));
        asked = evidence.written().stream()
                .filter(written -> written.follows() == null)
                .toList();
        refusedToFollow = evidence.written().stream()
                .filter(written -> written.follows() != null && written.state() == State.REFUSED)
                .map(written -> Objects.requireNonNull(written.follows()))
                .collect(toSet());
        byKey = asked.stream().collect(toMap(Written::key, Function.identity()));
        effects = evidence.deeds().stream()
                .filter(deed -> deed.effect() != null)
                .collect(groupingBy(deed -> Objects.requireNonNull(deed.effect())));
        sameWish = asked.stream()
                .filter(written -> wishes.containsKey(written.key()))
                .collect(groupingBy(this::wish));
        lives = evidence.deeds().stream().collect(groupingBy(Deed::appointment, LinkedHashMap::new, toList()));
    }

    static Verdict judge(Evidence evidence) {
        return new Judge(evidence).judge();
    }

    private Verdict judge() {
        asked.forEach(this::isWhatItSays);
        effects.forEach(this::hasAReason);
        sameWish.forEach(this::did);
        lives.values().forEach(this::endsWithTheLastWish);
        lives.values().forEach(this::keepsItsPeople);
        told();
        shown();
        overlaps();
        return new Verdict(
                asked.size(),
                count(State.DONE),
                count(State.REFUSED),
                evidence.written().stream()
                        .filter(written -> written.state() == State.OPEN)
                        .map(Judge::name)
                        .toList(),
                lost,
                doubled,
                overlapping,
                lies);
    }

    private int count(State state) {
        return (int) asked.stream().filter(written -> written.state() == state).count();
    }

    private Wish wish(Written written) {
        return Objects.requireNonNull(wishes.get(written.key()));
    }

    private void isWhatItSays(Written written) {
        if (!wishes.containsKey(written.key())) {
            doubled.add(name(written) + " was never asked for");
        } else if (written.isDone()) {
            if (!wasSo(wish(written), written.askedAt(), Objects.requireNonNull(written.settledAt()))) {
                lost.add(name(written) + " is done and never was so: " + wish(written));
            }
            leavesItsNote(written);
        }
    }

    /** One note with its reference, unless Housecall Pro has refused to take it. */
    private void leavesItsNote(Written written) {
        int marks = evidence.marks().getOrDefault(written.reference(), 1);
        if (marks > 1) {
            doubled.add(name(written) + " left " + marks + " notes");
        } else if (marks == 0 && !refusedToFollow.contains(written.reference())) {
            lost.add(name(written) + " left no note");
        }
    }

    /** Whether it became so, and still was at some moment of that time: another wish may have come to the same before. */
    private boolean wasSo(Wish wish, Instant from, Instant to) {
        return effects.getOrDefault(wish, List.of()).stream()
                .anyMatch(deed -> !deed.at().isAfter(to)
                        && next(deed)
                                .map(Deed::at)
                                .filter(end -> end.isBefore(from))
                                .isEmpty());
    }

    private Optional<Deed> next(Deed deed) {
        var life = Objects.requireNonNull(lives.get(deed.appointment()));
        int after = life.indexOf(deed) + 1;
        return after < life.size() ? Optional.of(life.get(after)) : Optional.empty();
    }

    /** One effect for each change that is done. What is refused must have none, and what is open may. */
    private void hasAReason(Wish wish, List<Deed> deeds) {
        var written = sameWish.getOrDefault(wish, List.of());
        long unexplained =
                deeds.size() - written.stream().filter(Written::isDone).count();
        for (var refused : written) {
            if (unexplained > 0 && refused.state() == State.REFUSED) {
                lies.add(name(refused) + " is refused and was done: " + wish);
                unexplained--;
            }
        }
        unexplained -= written.stream().filter(one -> one.state() == State.OPEN).count();
        if (unexplained > 0) {
            doubled.add(names(written) + " happened " + deeds.size() + " times: " + wish);
        }
    }

    /**
     * What a change did: the first deed of its wish after it was asked for that no change before it did, and else what was
     * so already. The same wish can come twice: a time that was booked, canceled and booked again.
     */
    private void did(Wish wish, List<Written> written) {
        var deeds = new ArrayList<>(effects.getOrDefault(wish, List.of()));
        written.stream()
                .filter(Written::isDone)
                .sorted(Comparator.comparing(Written::askedAt))
                .forEach(one -> deeds.stream()
                        .filter(deed -> !deed.at().isBefore(one.askedAt()))
                        .findFirst()
                        .or(() -> effects.getOrDefault(wish, List.of()).stream()
                                .filter(deed -> deed.at().isBefore(one.askedAt()))
                                .reduce((_, later) -> later))
                        .ifPresent(deed -> {
                            deeds.remove(deed);
                            doers.computeIfAbsent(deed, _ -> new ArrayList<>()).add(one);
                        }));
    }

    /**
     * An earlier wish that arrives after a later one undoes it. By when they were asked for: that one was made can be
     * proven after the customer has seen it and asked for the next.
     */
    private void endsWithTheLastWish(List<Deed> life) {
        var wanted = life.stream()
                .flatMap(deed -> doers.getOrDefault(deed, List.of()).stream())
                .max(Comparator.comparing(Written::askedAt));
        var is = life.getLast().effect();
        wanted.filter(last -> !wish(last).equals(is))
                .ifPresent(last -> lost.add(name(last) + " is not so any more, but " + is));
    }

    /** A move says when, not who. */
    private void keepsItsPeople(List<Deed> life) {
        for (int i = 1; i < life.size(); i++) {
            var deed = life.get(i);
            if (deed.effect() instanceof Wish.Move
                    && !deed.employees().equals(life.get(i - 1).employees())) {
                lost.add(names(deed) + " lost somebody who was to come");
            }
        }
    }

    private void told() {
        var byPress = evidence.told().stream().collect(groupingBy(Told::key));
        byPress.forEach((key, pages) -> {
            var named = new TreeSet<String>();
            pages.stream().map(Told::reference).filter(Objects::nonNull).forEach(named::add);
            var written = byKey.get(key);
            if (named.size() > 1) {
                doubled.add("one press has the references " + named);
            }
            if (written == null && !named.isEmpty()) {
                lost.add(named + " was shown and is not written down");
            } else if (written != null && !named.isEmpty() && !named.contains(written.reference())) {
                lies.add(name(written) + " was shown as " + named);
            }
            isTrue(key, pages);
            isTheWholeTruth(written, pages);
        });
    }

    private void isTrue(UUID key, List<Told> pages) {
        var wish = Objects.requireNonNull(wishes.get(key));
        var name = Optional.ofNullable(byKey.get(key)).map(Judge::name).orElse("a press without a change");
        for (var page : pages) {
            boolean soByThen = effects.getOrDefault(wish, List.of()).stream()
                    .anyMatch(deed -> !deed.at().isAfter(page.at()));
            if (page.word() == Word.DONE && !soByThen) {
                lies.add(name + " was told as done at " + page.at() + " when it was not so: " + wish);
            }
            pages.stream()
                    .filter(later -> contradicts(page, later))
                    .findFirst()
                    .ifPresent(later -> lies.add(name + " was told as " + page.word() + " at " + page.at() + " and as "
                            + later.word() + " at " + later.at()));
        }
        if (!byKey.containsKey(key)
                && pages.stream().anyMatch(page -> page.word() == Word.REFUSED)
                && effects.getOrDefault(wish, List.of()).size()
                        > sameWish.getOrDefault(wish, List.of()).size()) {
            lies.add(name + " was told as refused and was done: " + wish);
        }
    }

    /** A final word is final. Two pages that were asked for side by side may come in either order. */
    private static boolean contradicts(Told page, Told later) {
        return page.word() != Word.SAVING
                && page.word() != later.word()
                && (later.word() != Word.SAVING || later.since().isAfter(page.at()));
    }

    /** The last word has to be what became of it. */
    private void isTheWholeTruth(@Nullable Written written, List<Told> pages) {
        if (written == null || written.state() == State.OPEN) {
            return;
        }
        var last = pages.stream().max(Comparator.comparing(Told::since)).orElseThrow();
        if (!last.word().name().equals(written.state().name())) {
            lies.add(name(written) + " was last told as " + last.word() + " and is " + written.state());
        }
    }

    private void shown() {
        evidence.shown().forEach((customer, visits) -> {
            var real = evidence.real().getOrDefault(customer, Map.of());
            if (!visits.equals(real)) {
                lies.add(customer + " sees " + visits + " and has " + real);
            }
        });
    }

    /** At every moment, among the appointments that the portal has made or moved. */
    private void overlaps() {
        var now = new LinkedHashMap<String, Deed>();
        for (var deed : evidence.deeds()) {
            if (deed.effect() != null && !deed.isGone()) {
                now.values().stream()
                        .filter(other -> !other.appointment().equals(deed.appointment()) && other.overlaps(deed))
                        .forEach(other -> overlapping.add(
                                names(deed) + " and " + names(other) + ": " + deed.effect() + ", " + other.effect()));
            }
            now.remove(deed.appointment());
            if (deed.effect() != null && !deed.isGone()) {
                now.put(deed.appointment(), deed);
            }
        }
    }

    private String names(Deed deed) {
        return names(sameWish.getOrDefault(Objects.requireNonNull(deed.effect()), List.of()));
    }

    private static String names(List<Written> written) {
        return written.isEmpty()
                ? "nobody's change"
                : String.join(", ", written.stream().map(Judge::name).toList());
    }

    private static String name(Written written) {
        return written.reference() + " (" + written.kind() + ", " + written.state() + ")";
    }
}
