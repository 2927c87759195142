package dev.porchlight.housecall;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** A server of hand-made answers, down to their bytes: what the sandbox is too well-behaved to say. One request each connection. */
final class RawUpstream implements AutoCloseable {

    record Received(String method, String target, Map<String, String> headers, String body) {}

    interface Script {
        void answer(Received request, Socket to) throws IOException, InterruptedException;

        default Script first(int times, Script other) {
            var left = new java.util.concurrent.atomic.AtomicInteger(times);
            return (request, to) -> {
                Script script = left.getAndDecrement() > 0 ? other : this;
                script.answer(request, to);
            };
        }
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private volatile Script script;

    RawUpstream(Script script) {
        this.script = script;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.submit(this::accept);
    }

    static Script json(int status, String body, String... headers) {
        return bytes(status, "application/json; charset=utf-8", body.getBytes(UTF_8), headers);
    }

    static Script html(int status, String body) {
        return bytes(status, "text/html; charset=utf-8", body.getBytes(UTF_8));
    }

    static Script gzip(String body) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(body.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes(200, "application/json", packed.toByteArray(), "Content-Encoding: gzip");
    }

    static Script bytes(int status, String type, byte[] body, String... headers) {
        return (_, to) -> {
            head(to, status, type, body.length, headers);
            to.getOutputStream().write(body);
        };
    }

    /** Promises more than it sends. */
    static Script truncated(String body) {
        return (_, to) -> {
            head(to, 200, "application/json", body.length() + 100);
            to.getOutputStream().write(body.getBytes(UTF_8));
        };
    }

    static Script reset() {
        return (_, to) -> to.setSoLinger(true, 0);
    }

    static Script hang() {
        return (_, _) -> Thread.sleep(60_000);
    }

    /** Sends its head at once and then a byte now and then, for ever. */
    static Script drip() {
        return (_, to) -> {
            head(to, 200, "application/json", 1_000_000);
            while (true) {
                to.getOutputStream().write(' ');
                to.getOutputStream().flush();
                Thread.sleep(50);
            }
        };
    }

    void now(Script other) {
        script = other;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    List<Received> received() {
        return received;
    }

    private static void head(Socket to, int status, String type, int length, String... headers) throws IOException {
        String more = List.of(headers).stream().map(header -> header + "\r\n").collect(Collectors.joining());
        String head = "HTTP/1.1 " + status + " Said\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n"
                + more + "Connection: close\r\n\r\n";
        to.getOutputStream().write(head.getBytes(UTF_8));
        to.getOutputStream().flush();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.submit(() -> converse(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            Received request = read(socket.getInputStream());
            received.add(request);
            script.answer(request, socket);
        } catch (IOException _) {
            // The other side has gone, which is what some tests want to see.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Received read(InputStream in) throws IOException {
        String[] lines = head(in).split("\r\n");
        String[] first = lines[0].split(" ");
        Map<String, String> headers = List.of(lines).stream()
                .skip(1)
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(
                        line -> line[0].toLowerCase(Locale.ROOT), line -> line[1], (a, b) -> a + "," + b));
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Received(first[0], first[1], headers, new String(in.readNBytes(length), UTF_8));
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
        }
        return head.toString(UTF_8);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
