package dev.porchlight.chaos;

import dev.porchlight.chaos.Guest.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Many customers at once, while everything goes wrong that can; then peace, recovery, and everybody looks once more. */
final class Rush {

    private static final Duration LOOKS_BACK = Duration.ofSeconds(60);
    private static final int LOOK_BACK_AT_ONCE = 24;

    private final Town town;
    private final Script script;
    private final Map<Guest, Integer> guests = new LinkedHashMap<>();

    /**
     * @param arrivals within which all customers come
     * @param storm after which nobody begins anything new and nothing goes wrong any more; sooner when all are content
     * @param recovery how long it may take until all is settled
     * @param betweenDeaths on average
     * @param wishes the most that one customer has
     */
    record Script(
            Duration arrivals, Duration storm, Duration recovery, Duration betweenDeaths, int mostDeaths, int wishes) {}

    Rush(Town town, Script script) {
        this.town = town;
        this.script = script;
        for (Person person : town.annals.people()) {
            guests.put(town.guest(person, guests.size()), guests.size());
        }
    }

    Verdict run() throws InterruptedException {
        long end = System.nanoTime() + script.storm().toNanos();
        var isCalm = new AtomicBoolean();
        BooleanSupplier isOver = () -> isCalm.get() || System.nanoTime() > end;
        var weather = new Weather(town.sandbox.mischief(), town.random("weather", 0), town.tempo, town.tally, isOver);
        var reaper = new Reaper(
                town.nodes,
                town.sandbox.journal(),
                town.random("reaper", 0),
                script.betweenDeaths(),
                script.mostDeaths(),
                town.tally,
                isOver);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var trouble = List.of(threads.submit(weather), threads.submit(reaper));
            everybody(threads, isOver).forEach(this::live);
            isCalm.set(true);
            trouble.getFirst().get();
            say("Nothing goes wrong any more; waiting until all is settled");
            int open = town.awaitRecovery(script.recovery());
            trouble.getLast().get();
            say(open + " changes are open; everybody looks once more");
            lookBack(threads).forEach(this::live);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return town.verdict();
    }

    private List<Future<?>> everybody(ExecutorService threads, BooleanSupplier isOver) {
        var living = new ArrayList<Future<?>>();
        guests.forEach((guest, number) -> living.add(threads.submit(() -> {
            var random = town.random("story", number);
            TimeUnit.MILLISECONDS.sleep(random.nextLong(1 + script.arrivals().toMillis()));
            guest.signIn();
            town.tally.count("customers signed in");
            new Story(guest, random, town.tally, script.wishes(), isOver).live();
            return guest;
        })));
        return living;
    }

    private List<Future<?>> lookBack(ExecutorService threads) {
        var turns = new Semaphore(LOOK_BACK_AT_ONCE);
        var looking = new ArrayList<Future<?>>();
        for (var guest : guests.keySet()) {
            looking.add(threads.submit(() -> {
                turns.acquire();
                try {
                    guest.lookBack(town.annals, LOOKS_BACK);
                } finally {
                    turns.release();
                }
                return guest;
            }));
        }
        return looking;
    }

    /** Somebody who gets no answer, or a page that leads nowhere, is told of and does not end the others' run. */
    private void live(Future<?> guest) {
        try {
            guest.get();
        } catch (ExecutionException e) {
            town.tally.count("customers who gave up");
            say("A customer gave up: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void say(String what) {
        System.out.println("-- " + what);
    }
}
