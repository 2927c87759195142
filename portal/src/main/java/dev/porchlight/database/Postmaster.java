package dev.porchlight.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server process: started, watched, and started again when it dies. All of that happens on one thread, because the
 * kernel tells the server to shut down (PDEATHSIG) when the thread that forked it ends, and that is how the server
 * learns that the JVM was killed.
 */
final class Postmaster {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);

    /** Recovery after a crash reads at most max_wal_size. */
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    private static final Duration CHECKPOINT = Duration.ofSeconds(20);
    private static final Duration QUICK = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final Duration STEADY = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** The line of postmaster.pid that says how far the server is; pg_ctl waits for it too. */
    private static final int STATUS_LINE = 7;

    private final Cluster cluster;
    private final Path pidFile;
    private final ProcessBuilder command;
    private final ServerLog serverLog;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread parent =
            Thread.ofPlatform().daemon().name("postgres-parent").unstarted(this::supervise);

    private @Nullable Process process;

    Postmaster(Cluster cluster, Path pidFile, ProcessBuilder command, ServerLog serverLog) {
        this.cluster = cluster;
        this.pidFile = pidFile;
        this.command = command.redirectOutput(serverLog.sink());
        this.serverLog = serverLog;
    }

    /** Returns when the server takes connections. */
    void start() throws IOException, InterruptedException {
        parent.start();
        try {
            ready.get();
        } catch (ExecutionException e) {
            var cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new IOException(cause.getMessage(), cause);
        }
    }

    void stop() throws IOException, InterruptedException {
        var running = last();
        if (running != null) {
            Signal.FAST_SHUTDOWN.to(running.toHandle());
            if (!parent.join(CHECKPOINT)) {
                Signal.IMMEDIATE_SHUTDOWN.to(running.toHandle());
            }
            if (!parent.join(QUICK)) {
                running.destroyForcibly();
            }
        }
        parent.join();
    }

    private void supervise() {
        try {
            live();
            var failures = 0;
            while (!isStopping()) {
                failures = reviveAfter(failures);
            }
        } catch (IOException | InterruptedException e) {
            ready.completeExceptionally(e);
        } finally {
            ready.completeExceptionally(new IllegalStateException("The thread that runs PostgreSQL has failed"));
        }
    }

    /** Returns how often in a row the server has not lived long. */
    private int reviveAfter(int failures) throws InterruptedException {
        var begun = System.nanoTime();
        log.error("PostgreSQL has ended, unasked; it is started again. Its log: {}", serverLog.file());
        try {
            if (!stopping.await(pause(failures).toMillis(), TimeUnit.MILLISECONDS)) {
                cluster.evict();
                live();
            }
        } catch (IOException | DatabaseUnavailable e) {
            log.error("PostgreSQL does not start again: {}", e.getMessage());
        }
        return System.nanoTime() - begun > STEADY.toNanos() ? 0 : failures + 1;
    }

    private static Duration pause(int failures) {
        var pause = Duration.ofMillis(failures == 0 ? 0 : 100L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** One life of the server, from its start to its end. */
    private void live() throws IOException, InterruptedException {
        serverLog.bound();
        var said = serverLog.length();
        var server = launch();
        if (server == null) {
            return;
        }
        awaitReady(server, said);
        ready.complete(null);
        while (!server.waitFor(1, TimeUnit.MINUTES)) {
            serverLog.bound();
        }
    }

    private synchronized @Nullable Process launch() throws IOException {
        if (isStopping()) {
            return null;
        }
        process = command.start();
        return process;
    }

    private synchronized @Nullable Process last() {
        stopping.countDown();
        return process;
    }

    private void awaitReady(Process server, long said) throws IOException, InterruptedException {
        var end = System.nanoTime() + RECOVERY.toNanos();
        while (!isReady(server)) {
            if (server.waitFor(LOOK)) {
                throw new IOException("PostgreSQL ended with status %d. It said: %s"
                        .formatted(server.exitValue(), serverLog.since(said)));
            }
            if (System.nanoTime() > end) {
                server.destroyForcibly();
                throw new IOException(
                        "PostgreSQL was not ready after %s. It said: %s".formatted(RECOVERY, serverLog.since(said)));
            }
        }
    }

    private boolean isReady(Process server) {
        try {
            var lines = Files.readAllLines(pidFile);
            return lines.size() > STATUS_LINE
                    && lines.getFirst().equals(Long.toString(server.pid()))
                    && lines.get(STATUS_LINE).startsWith("ready");
        } catch (IOException notWrittenYet) {
            return false;
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
