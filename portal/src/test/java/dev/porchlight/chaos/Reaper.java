package dev.porchlight.chaos;

import dev.porchlight.sandbox.control.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Kills portals and starts them again, best of all while something is being written at Housecall Pro. */
final class Reaper implements Runnable {

    private static final int RECENT_CALLS = 200;
    private static final Duration LONGEST_AIM = Duration.ofSeconds(20);
    private static final double BOTH = 0.15;

    private final Nodes nodes;
    private final Journal journal;
    private final Random random;
    private final Duration pause;
    private final int most;
    private final Tally tally;
    private final BooleanSupplier isOver;

    /**
     * @param pause between two deaths, on average
     * @param most of them
     * @param isOver when whoever is dead is started, and nobody else dies
     */
    Reaper(Nodes nodes, Journal journal, Random random, Duration pause, int most, Tally tally, BooleanSupplier isOver) {
        this.nodes = nodes;
        this.journal = journal;
        this.random = random;
        this.pause = pause;
        this.most = most;
        this.tally = tally;
        this.isOver = isOver;
    }

    @Override
    public void run() {
        try {
            for (int deaths = 0; deaths < most && !isOver.getAsBoolean(); deaths++) {
                long millis = (long) (pause.toMillis() * (0.5 + random.nextDouble()));
                for (long waited = 0; waited < millis && !isOver.getAsBoolean(); waited += 50) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
                if (!isOver.getAsBoolean()) {
                    reap();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reap() throws InterruptedException, IOException {
        int first = random.nextInt(nodes.size());
        var victims =
                most > 1 && random.nextDouble() < BOTH ? List.of(first, (first + 1) % nodes.size()) : List.of(first);
        long dead = random.nextLong(3000);
        aim();
        for (int victim : victims) {
            nodes.get(victim).kill();
            tally.count("kill -9");
        }
        TimeUnit.MILLISECONDS.sleep(dead);
        for (int victim : victims) {
            nodes.get(victim).start();
        }
        for (int victim : victims) {
            nodes.get(victim).awaitReady();
        }
    }

    private void aim() throws InterruptedException {
        long end = System.nanoTime() + LONGEST_AIM.toNanos();
        while (System.nanoTime() < end && !isOver.getAsBoolean() && !isBeingWritten()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private boolean isBeingWritten() {
        return journal.since(journal.latest() - RECENT_CALLS).stream()
                .anyMatch(call -> call.status() == null && !call.method().equals("GET"));
    }
}
