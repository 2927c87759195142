package dev.porchlight.chaos;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.porchlight.chaos.Tab.NoAnswer;
import dev.porchlight.chaos.Tab.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * So many customers press at the same moment for the same window, in which one person is free; then the next so many for the
 * next window. Nothing goes wrong but that.
 */
final class Contention {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SIGN_IN_AT_ONCE = 16;

    private final Town town;
    private final int windows;
    private final int rivals;

    Contention(Town town, int windows, int rivals) {
        this.town = town;
        this.windows = windows;
        this.rivals = rivals;
    }

    /** What became of one press for a time. */
    enum End {
        BOOKED,
        REFUSED_WITH_OTHERS,
        OTHER
    }

    private record Press(End end, long nanos) {}

    /** @param millis how long the answer to a press took, sorted */
    record Result(int booked, int refused, int other, double[] millis, Verdict verdict) {

        double percentile(double share) {
            return millis[Math.clamp((int) Math.ceil(share * millis.length) - 1, 0, millis.length - 1)];
        }

        String table() {
            return "| booked | refused with other times | anything else | p50 of the answer | p95 |\n"
                    + "|-------:|-------------------------:|--------------:|------------------:|----:|\n"
                    + "| %6d | %24d | %13d | %14.0f ms | %.0f ms |%n%n"
                            .formatted(booked, refused, other, percentile(0.5), percentile(0.95))
                    + verdict.table();
        }
    }

    Result run() throws InterruptedException {
        var guests = everybody();
        var presses = new ArrayList<Press>();
        for (int window = 0; window < windows; window++) {
            presses.addAll(press(guests.subList(window * rivals, (window + 1) * rivals)));
        }
        town.awaitRecovery(PATIENCE);
        var ends = presses.stream().collect(groupingBy(Press::end, counting()));
        var millis = presses.stream().mapToDouble(press -> press.nanos() / 1e6).toArray();
        Arrays.sort(millis);
        return new Result(
                ends.getOrDefault(End.BOOKED, 0L).intValue(),
                ends.getOrDefault(End.REFUSED_WITH_OTHERS, 0L).intValue(),
                ends.getOrDefault(End.OTHER, 0L).intValue(),
                millis,
                town.verdict());
    }

    private List<Guest> everybody() throws InterruptedException {
        var guests = new ArrayList<Guest>();
        town.annals.people().stream()
                .limit((long) windows * rivals)
                .forEach(person -> guests.add(town.guest(person, guests.size())));
        try (var threads =
                Executors.newFixedThreadPool(SIGN_IN_AT_ONCE, Thread.ofVirtual().factory())) {
            var arriving = new ArrayList<Future<?>>();
            guests.forEach(guest -> arriving.add(threads.submit(() -> {
                guest.signIn();
                return guest;
            })));
            for (var one : arriving) {
                get(one);
            }
        }
        return guests;
    }

    /** All of them look, all see the same first time, and all press. */
    private List<Press> press(List<Guest> rivals) throws InterruptedException {
        var start = new CyclicBarrier(rivals.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = rivals.stream()
                    .map(guest -> threads.submit(() -> press(guest, start)))
                    .toList();
            var presses = new ArrayList<Press>();
            for (var one : running) {
                presses.add(get(one));
            }
            return presses;
        }
    }

    private Press press(Guest guest, CyclicBarrier start) throws Exception {
        var book = Guest.links(guest.open("/schedule/book"), "/schedule/book/times?job=");
        var times = guest.open(book.getFirst());
        String time = Guest.times(times).getFirst();
        String job = book.getFirst().substring(book.getFirst().indexOf("job=") + 4);
        start.await();
        long begin = System.nanoTime();
        var page = guest.chooseOnce(times, time);
        long nanos = System.nanoTime() - begin;
        return new Press(end(guest, page, job, time), nanos);
    }

    private static End end(Guest guest, Page page, String job, String time) throws NoAnswer, InterruptedException {
        var send = page.form("form#send");
        if (send.isEmpty()) {
            boolean offersOthers =
                    !Guest.times(page).isEmpty() && !Guest.times(page).contains(time);
            return page.status() == 422 && offersOthers ? End.REFUSED_WITH_OTHERS : End.OTHER;
        }
        var wanted = Guest.time(time);
        var said = guest.send(send.get(), Map.of(), new Wish.Book(job, wanted.start(), wanted.end()));
        return "done".equals(Guest.outcome(guest.await(said, PATIENCE))) ? End.BOOKED : End.OTHER;
    }

    private static <T> T get(Future<T> one) throws InterruptedException {
        try {
            return one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
