package dev.porchlight.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Asks for one page again and again. */
record Load(int port, String path, String headers) {

    private static final int CONNECTIONS = 16;

    /** As fast as the server answers: how many pages a second it can give. */
    Samples closedLoop(Duration during) throws Exception {
        long end = System.nanoTime() + during.toNanos();
        return together(during, connection -> {
            var times = new Times();
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                times.add(connection.get(), start);
            }
            return times;
        });
    }

    /** At a fixed rate, whatever the server does; a late request counts from when it should have been sent. */
    Samples openLoop(int perSecond, Duration during) throws Exception {
        long gap = Duration.ofSeconds(1).toNanos() * CONNECTIONS / perSecond;
        long begin = System.nanoTime();
        var offsets = new java.util.concurrent.atomic.AtomicInteger();
        return together(during, connection -> {
            var times = new Times();
            long due = begin + gap * offsets.getAndIncrement() / CONNECTIONS;
            for (; due - begin < during.toNanos(); due += gap) {
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                times.add(connection.get(), due);
            }
            return times;
        });
    }

    private Samples together(Duration during, Work work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var running = new ArrayList<Future<Times>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                running.add(threads.submit((Callable<Times>) () -> {
                    try (var connection = new Connection(port, path, headers)) {
                        return work.with(connection);
                    }
                }));
            }
            var all = new ArrayList<Times>();
            for (Future<Times> one : running) {
                all.add(one.get());
            }
            return merged(all, during);
        }
    }

    private static Samples merged(List<Times> all, Duration during) {
        long[] nanos = all.stream()
                .flatMapToLong(times -> times.nanos.stream().mapToLong(n -> n))
                .toArray();
        return new Samples(nanos, all.stream().mapToInt(times -> times.failed).sum(), during);
    }

    private interface Work {
        Times with(Connection connection) throws IOException;
    }

    private static final class Times {
        final List<Long> nanos = new ArrayList<>();
        int failed;

        void add(int status, long start) {
            nanos.add(System.nanoTime() - start);
            if (status != 200) {
                failed++;
            }
        }
    }
}
