package dev.porchlight.bench;

import dev.porchlight.database.HeldPort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of ours as a process of its own, as a company would run it. */
final class Program implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final HeldPort held;
    final int port;
    final Duration untilReady;

    private Program(Process process, HeldPort port, Duration untilReady) {
        this.process = process;
        this.held = port;
        this.port = port.number();
        this.untilReady = untilReady;
    }

    /** Starts it and waits until the given path answers 200; the port is let go with it. */
    static Program start(
            String name, List<String> arguments, Map<String, String> environment, HeldPort port, String readyPath)
            throws Exception {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Path log = Path.of("target", "bench", name + ".log").toAbsolutePath();
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        while (!answers(port.number(), readyPath)) {
            if (!process.isAlive()
                    || System.nanoTime() - start > Duration.ofSeconds(90).toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException(name + " did not start; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return new Program(process, port, Duration.ofNanos(System.nanoTime() - start));
    }

    private static boolean answers(int port, String path) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What all its threads have used so far. */
    double cpuSeconds() {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /** Resident memory of the JVM in MB, as the kernel counts it. */
    long residentMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IllegalStateException("no VmRSS for " + process.pid());
    }

    String url() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        held.close();
    }
}
