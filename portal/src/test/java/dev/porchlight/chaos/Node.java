package dev.porchlight.chaos;

import dev.porchlight.database.HeldPort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A portal as a process of its own, which may be killed and started again where it was. */
final class Node implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final List<String> command;
    private final Path log;
    private final HeldPort port;
    private volatile @Nullable Process process;

    /** @param program what stands between {@code java} and the settings */
    Node(String name, List<String> program, List<String> settings, HeldPort port) throws IOException {
        this.port = port;
        this.log = Path.of("target", "chaos", name + ".log").toAbsolutePath();
        command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(program);
        command.addAll(settings);
        command.add("--server.port=" + port.number());
        command.add("--porchlight.public-url=" + url());
        Files.createDirectories(log.getParent());
        Files.deleteIfExists(log);
    }

    String url() {
        return "http://localhost:" + port.number();
    }

    void start() throws IOException {
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!isReady()) {
            var running = process;
            if (running == null || !running.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("A portal did not start; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(url() + "/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As {@code kill -9} does it: nothing is said, finished or closed. */
    void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        port.close();
    }
}
