package dev.porchlight.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A port on which HTTP is spoken: reads each request whole and within limits, and delivers the reply. */
public final class HttpDoor implements AutoCloseable {

    public static final int LARGEST_BODY = 25 * 1024 * 1024;

    private static final System.Logger LOG = System.getLogger(HttpDoor.class.getName());
    private static final int BACKLOG = 1024;

    static {
        // Read once, when the server's classes are loaded. Without the first one, small answers wait 40 ms for an
        // acknowledgement; the others let many idle clients keep their connections, longer than Java clients do (30 s),
        // so
        // that none is closed just as it is used again, and cut off a client that dawdles.
        presume("sun.net.httpserver.nodelay", "true");
        presume("sun.net.httpserver.maxIdleConnections", "2000");
        presume("sun.net.httpserver.idleInterval", "120");
        presume("sun.net.httpserver.maxReqTime", "30");
        presume("sun.net.httpserver.maxReqHeaderSize", "65536");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private HttpDoor(HttpServer server) {
        this.server = server;
    }

    private static void presume(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** Opens a port; 0 takes any free one. */
    public static HttpDoor open(String host, int port, Service service) {
        try {
            var door = new HttpDoor(HttpServer.create(new InetSocketAddress(host, port), BACKLOG));
            door.server.createContext("/", exchange -> handle(exchange, service));
            door.server.setExecutor(door.threads);
            door.server.start();
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on " + host + ":" + port + ": " + e.getMessage(), e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void handle(HttpExchange exchange, Service service) {
        try {
            deliver(exchange, reply(exchange, service));
        } catch (IOException _) {
            // The client has gone; there is nobody to tell.
        } finally {
            exchange.close();
        }
    }

    private static Reply reply(HttpExchange exchange, Service service) {
        try {
            byte[] body = read(exchange);
            return body == null
                    ? new Reply.Whole(tooLarge())
                    : service.reply(
                            request(exchange, body), exchange.getRemoteAddress().getAddress());
        } catch (IOException | MalformedUrl _) {
            // Broken chunks or broken percent-encoding; what follows on this connection cannot be trusted.
            return new Reply.Whole(Rails.badRequest().with("Connection", "close"));
        } catch (MalformedBody e) {
            return new Reply.Whole(e.answer());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, exchange.getRequestMethod() + " " + exchange.getRequestURI() + " failed", e);
            return new Reply.Whole(Rails.failure(500));
        }
    }

    private static byte @Nullable [] read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length <= LARGEST_BODY) {
            return body;
        }
        // Closing with bytes unread would reset the connection, and the client would not see the 413.
        exchange.getRequestBody().skip(LARGEST_BODY);
        return null;
    }

    private static Request request(HttpExchange exchange, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Map.of(),
                Query.parse(exchange.getRequestURI().getRawQuery()),
                headers,
                body);
    }

    private static Answer tooLarge() {
        return Answer.html(413, "<html><head><title>413 Request Entity Too Large</title></head></html>")
                .with("Connection", "close");
    }

    private static void deliver(HttpExchange exchange, Reply reply) throws IOException {
        switch (reply) {
            case Reply.Whole(var answer) -> send(exchange, answer, answer.body().length);
            case Reply.Half(var answer) -> send(exchange, answer, answer.body().length / 2);
            case Reply.Nothing() -> exchange.close();
        }
    }

    private static void send(HttpExchange exchange, Answer answer, int bytes) throws IOException {
        var headers = exchange.getResponseHeaders();
        answer.headers().forEach(headers::set);
        if (!answer.contentType().isEmpty()) {
            headers.set("Content-Type", answer.contentType());
        }
        int length = answer.body().length;
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || length == 0 || answer.status() == 304;
        if (bodiless && length > 0) {
            headers.set("Content-Length", String.valueOf(length));
        }
        // For the JDK's server -1 means no body, and 0 would mean chunked.
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : length);
        if (!bodiless) {
            var out = exchange.getResponseBody();
            out.write(answer.body(), 0, bytes);
            out.flush();
        }
    }
}
