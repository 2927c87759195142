package dev.porchlight.housecall;

import static dev.porchlight.housecall.Priority.BACKFILL;
import static dev.porchlight.housecall.Priority.REFRESH;
import static dev.porchlight.housecall.Priority.WAITED_FOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.porchlight.housecall.Gate.Admission;
import dev.porchlight.housecall.Gate.Admission.Turn;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static Admission now(Gate gate, Priority priority) throws InterruptedException {
        return gate.enter(priority, Deadline.in(Duration.ofMillis(1)));
    }

    private CompletableFuture<Admission> soon(Gate gate, Priority priority) {
        var admission = new CompletableFuture<Admission>();
        int before = gate.waiting();
        threads.submit(() -> {
            try {
                admission.complete(gate.enter(priority, Deadline.in(LONG)));
            } catch (InterruptedException e) {
                admission.completeExceptionally(e);
            }
        });
        await().until(() -> gate.waiting() > before || admission.isDone());
        return admission;
    }

    @Test
    void letsNoMoreThroughThanItIsWide() throws InterruptedException {
        var gate = new Gate(2);
        Admission first = now(gate, WAITED_FOR);
        Admission second = now(gate, WAITED_FOR);

        Admission third = now(gate, WAITED_FOR);

        assertThat(List.of(first, second)).allMatch(Turn.class::isInstance);
        assertThat(third).isInstanceOf(Admission.Full.class);
    }

    @Test
    void keepsAPlaceForWhoeverWaits() throws InterruptedException {
        var gate = new Gate(6);
        for (int i = 0; i < 4; i++) {
            assertThat(now(gate, BACKFILL)).isInstanceOf(Turn.class);
        }

        assertThat(now(gate, BACKFILL)).isInstanceOf(Admission.Full.class);
        assertThat(now(gate, REFRESH)).isInstanceOf(Turn.class);
        assertThat(now(gate, REFRESH)).isInstanceOf(Admission.Full.class);
        assertThat(now(gate, WAITED_FOR)).isInstanceOf(Turn.class);
        assertThat(now(gate, WAITED_FOR)).isInstanceOf(Admission.Full.class);
    }

    @Test
    void letsEverybodyThroughWhenItIsNarrow() throws Exception {
        var gate = new Gate(1);

        for (Priority priority : Priority.values()) {
            ((Turn) now(gate, priority)).close();
        }

        assertThat(now(gate, BACKFILL)).isInstanceOf(Turn.class);
    }

    @Test
    void takesTheMostUrgentFirstAndEqualsInTheOrderTheyCame() throws Exception {
        var gate = new Gate(1);
        var order = new CopyOnWriteArrayList<String>();
        Turn occupied = (Turn) now(gate, WAITED_FOR);
        var comers = List.of(BACKFILL, REFRESH, REFRESH, WAITED_FOR, BACKFILL);
        var all = new CompletableFuture<?>[comers.size()];
        for (int i = 0; i < comers.size(); i++) {
            String name = comers.get(i) + " " + i;
            all[i] = soon(gate, comers.get(i)).thenAccept(turn -> {
                order.add(name);
                ((Turn) turn).close();
            });
        }

        occupied.close();
        CompletableFuture.allOf(all).get();

        assertThat(order).containsExactly("WAITED_FOR 3", "REFRESH 1", "REFRESH 2", "BACKFILL 0", "BACKFILL 4");
    }

    @Test
    void sendsAwayAtOnceWhoeverWouldNotWaitForTheEndOfAPause() throws InterruptedException {
        var gate = new Gate(6);
        gate.pause(Duration.ofMinutes(1));
        gate.pause(Duration.ofSeconds(1));

        Admission admission = gate.enter(WAITED_FOR, Deadline.in(Duration.ofSeconds(10)));

        assertThat(admission)
                .isInstanceOfSatisfying(
                        Admission.Paused.class,
                        paused -> assertThat(paused.rest()).isGreaterThan(Duration.ofSeconds(50)));
    }

    @Test
    void letsEverybodyThroughWhenThePauseIsOver() throws Exception {
        var gate = new Gate(6);
        gate.pause(Duration.ofMillis(300));
        long start = System.nanoTime();

        var admissions = List.of(soon(gate, REFRESH), soon(gate, WAITED_FOR), soon(gate, WAITED_FOR));
        for (var admission : admissions) {
            assertThat(admission.get()).isInstanceOf(Turn.class);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(290), LONG);
    }

    @Test
    void sendsAwayWhoeverWaitsWhenItIsShut() throws Exception {
        var gate = new Gate(1);
        now(gate, WAITED_FOR);
        var waiting = soon(gate, WAITED_FOR);

        gate.shut();

        assertThat(waiting.get()).isInstanceOf(Admission.Shut.class);
        assertThat(now(gate, REFRESH)).isInstanceOf(Admission.Shut.class);
    }

    @Test
    void losesNoPlaceToAnInterruption() throws Exception {
        var gate = new Gate(1);
        Turn occupied = (Turn) now(gate, WAITED_FOR);
        var interrupted = new CompletableFuture<Void>();
        Thread waiter = Thread.ofVirtual().start(() -> {
            try {
                gate.enter(WAITED_FOR, Deadline.in(LONG));
            } catch (InterruptedException e) {
                interrupted.completeExceptionally(e);
            }
        });
        await().until(() -> gate.waiting() == 1);
        var patient = soon(gate, REFRESH);

        waiter.interrupt();
        assertThatThrownBy(interrupted::get).hasCauseInstanceOf(InterruptedException.class);
        occupied.close();

        assertThat(patient.get()).isInstanceOf(Turn.class);
    }

    @Test
    void holdsItsBoundsInACrowd() throws Exception {
        var gate = new Gate(6);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var backfills = new AtomicInteger();
        var mostBackfills = new AtomicInteger();
        var all = new CopyOnWriteArrayList<CompletableFuture<Void>>();

        for (int i = 0; i < 3_000; i++) {
            Priority priority = Priority.values()[i % 3];
            all.add(CompletableFuture.runAsync(
                    () -> {
                        try (var _ = (Turn) gate.enter(priority, Deadline.in(LONG))) {
                            int backfill = priority == BACKFILL ? 1 : 0;
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            mostBackfills.accumulateAndGet(backfills.addAndGet(backfill), Math::max);
                            Thread.yield();
                            backfills.addAndGet(-backfill);
                            inside.decrementAndGet();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    threads));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();

        assertThat(most.get()).isBetween(2, 6);
        assertThat(mostBackfills.get()).isBetween(1, 4);
        assertThat(gate.waiting()).isZero();
    }
}
