package dev.porchlight.changes;

import static dev.porchlight.changes.Nodes.press;
import static dev.porchlight.changes.Nodes.settled;
import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.changes.Scene.Act;
import dev.porchlight.database.TestDatabase;
import dev.porchlight.sandbox.Sandbox;
import dev.porchlight.sandbox.SandboxSettings;
import dev.porchlight.sandbox.control.Journal;
import dev.porchlight.sandbox.mischief.Drop;
import dev.porchlight.sandbox.mischief.Rule;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What {@link ExactlyOnceTest} says of the engine holds for each kind of change: its evidence is one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryKindExactlyOnceTest {

    private static final int SIDE_BY_SIDE = 24;

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.ephemeral());
    private final TestDatabase database = TestDatabase.fresh();
    private final Scene scene = new Scene(sandbox);
    private final Nodes nodes = new Nodes(database, sandbox);
    private final ChangesNode patient = nodes.patient();
    private final ChangesNode node = nodes.survivor();

    @BeforeAll
    void startTelling() {
        node.startTelling();
    }

    @AfterEach
    void calm() {
        sandbox.mischief().clear();
    }

    @AfterAll
    void stop() {
        nodes.close();
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void happensOnceAndSaysWhatCameOfIt(Deed deed) {
        var act = deed.in(scene);
        var before = last();

        var made = patient.of(act.customer()).make(RequestKey.fresh(), act.change());

        assertThat(made.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.receipt()).isNotEmpty());
        assertThat(act.done().getAsLong()).isEqualTo(1);
        assertThat(writes(deed, before)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void happensOnceHoweverOftenAndWhereItIsPressed(Deed deed) {
        var act = deed.in(scene);
        var key = RequestKey.fresh();
        var before = last();

        var presses = IntStream.range(0, 6)
                .mapToObj(press -> press(() ->
                        (press % 2 == 0 ? patient : node).of(act.customer()).make(key, act.change())))
                .toList();
        var made = presses.stream().map(CompletableFuture::join).toList();

        assertThat(settled(node, act.customer(), made.getFirst()).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(writes(deed, before)).isEqualTo(1);
    }

    /** Two requests in the same words may well be two; the same time or visit is one. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ASK_FOR_SERVICE")
    void happensOnceWhenTwoTabsAskForTheSame(Deed deed) {
        var act = deed.in(scene);
        var before = last();

        var here = press(() -> patient.of(act.customer()).make(RequestKey.fresh(), act.change()));
        var there = press(() -> node.of(act.customer()).make(RequestKey.fresh(), act.change()));
        settled(node, act.customer(), here.join());
        settled(node, act.customer(), there.join());

        assertThat(act.done().getAsLong()).isEqualTo(1);
        assertThat(writes(deed, before)).isEqualTo(1);
    }

    @Test
    void isProvenWhenTheAnswerIsLost() {
        assertThat(writesUntilDone(Set.of(Deed.values()), rule -> rule.dropping(Drop.AFTER_COMMIT)))
                .allSatisfy((deed, writes) -> assertThat(writes).isEqualTo(1));
    }

    @Test
    void isSentAgainWhenItWasLostOnItsWay() {
        assertThat(writesUntilDone(Set.of(Deed.values()), rule -> rule.dropping(Drop.BEFORE)))
                .allSatisfy((deed, writes) -> assertThat(writes).isEqualTo(2));
    }

    /** The answer to a removal is empty, so nothing of it can be missing. */
    @Test
    void isProvenWhenTheAnswerCannotBeRead() {
        assertThat(writesUntilDone(EnumSet.complementOf(EnumSet.of(Deed.CANCEL_VISIT)), Rule::truncating))
                .allSatisfy((deed, writes) -> assertThat(writes).isEqualTo(1));
    }

    /** The node dies at its first step, at its second, and so on, until it lives long enough to finish. */
    @ParameterizedTest
    @EnumSource
    void happensOnceWhereverTheNodeDies(Deed deed) {
        for (int first = 1; ; first += SIDE_BY_SIDE) {
            var lives = IntStream.range(first, first + SIDE_BY_SIDE)
                    .mapToObj(steps -> press(() -> livesOn(deed, steps)))
                    .toList();
            if (lives.stream().map(CompletableFuture::join).toList().contains(true)) {
                assertThat(first + SIDE_BY_SIDE).isGreaterThan(20);
                return;
            }
        }
    }

    /** @return whether the node had finished before it was to die */
    private boolean livesOn(Deed deed, int steps) {
        var act = deed.in(scene);
        var key = RequestKey.fresh();
        var mortality = Mortality.after(steps);
        var doomed = nodes.doomed(mortality);
        attempt(() -> doomed.of(act.customer()).make(key, act.change()));
        var finished = !mortality.isDead();

        // The browser asks again, and another node answers.
        var made = settled(node, act.customer(), node.of(act.customer()).make(key, act.change()));

        assertThat(made.outcome()).as("%s died at step %s", deed, steps).isInstanceOf(Outcome.Done.class);
        assertThat(act.done().getAsLong()).as("%s died at step %s", deed, steps).isEqualTo(1);
        await().atMost(20, SECONDS).until(() -> isTold(made) && isNoted(act, made));
        return finished;
    }

    private boolean isTold(MadeChange made) {
        return node.told.stream().anyMatch(told -> told.reference().equals(made.reference()));
    }

    private boolean isNoted(Act act, MadeChange made) {
        node.changes.recover();
        return act.job() == null || scene.notes(act.job(), made.reference()) == 1;
    }

    @ParameterizedTest
    @CsvSource({"ADD_ADDRESS, 21", "BOOK_WORK, 33", "MOVE_VISIT, 38"})
    void happensOnceWhenTheProcessIsKilled(Deed deed, int step) throws Exception {
        var act = deed.in(scene);
        var key = RequestKey.fresh();

        assertThat(DoomedNode.run(database, sandbox.url(), act.customer(), key, act.change(), step))
                .isEqualTo(137);

        var made = settled(node, act.customer(), node.of(act.customer()).make(key, act.change()));
        assertThat(made.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(act.done().getAsLong()).isEqualTo(1);
    }

    /** All of them at once, each in trouble once. */
    private Map<Deed, Long> writesUntilDone(Set<Deed> deeds, UnaryOperator<Rule> trouble) {
        deeds.forEach(deed -> sandbox.mischief()
                .add(trouble.apply(Rule.on(deed.method, deed.path)).times(1)));
        var before = last();
        deeds.stream().map(deed -> press(() -> untilDone(deed))).toList().forEach(CompletableFuture::join);
        return deeds.stream().collect(toMap(deed -> deed, deed -> writes(deed, before)));
    }

    private MadeChange untilDone(Deed deed) {
        var act = deed.in(scene);
        var made = settled(node, act.customer(), node.of(act.customer()).make(RequestKey.fresh(), act.change()));
        assertThat(made.outcome()).as(deed.name()).isInstanceOf(Outcome.Done.class);
        assertThat(act.done().getAsLong()).as(deed.name()).isEqualTo(1);
        return made;
    }

    private long last() {
        return sandbox.journal().all().stream()
                .mapToLong(Journal.Entry::n)
                .max()
                .orElse(0);
    }

    private long writes(Deed deed, long since) {
        var path = deed.path.replace("*", "[^/]+");
        return sandbox.journal().all().stream()
                .filter(call -> call.n() > since)
                .filter(call -> call.method().equals(deed.method) && call.path().matches(path))
                .count();
    }

    private static void attempt(Runnable doomed) {
        try {
            doomed.run();
        } catch (Throwable death) {
            assertThat(death)
                    .satisfiesAnyOf(
                            thrown -> assertThat(thrown).isInstanceOf(Mortality.Died.class),
                            thrown -> assertThat(thrown).hasCauseInstanceOf(Mortality.Died.class));
        }
    }
}
