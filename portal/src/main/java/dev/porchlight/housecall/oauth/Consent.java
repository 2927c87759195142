package dev.porchlight.housecall.oauth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Waits for the administrator to come back from Housecall Pro: their browser opens a page of ours on this machine, or they
 * copy the address of the page that their browser could not open.
 */
final class Consent implements AutoCloseable {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int HTTP = 80;
    private static final Pattern CODE = Pattern.compile("[\\w.~-]{16,512}");
    private static final String THANKS = """
        <!DOCTYPE html><html lang="en"><meta name="viewport" content="width=device-width">
        <title>Thank you</title><h1>Thank you</h1><p>Please go back to the terminal.</p></html>
        """;
    private static final String ANOTHER = """
        <!DOCTYPE html><html lang="en"><meta name="viewport" content="width=device-width">
        <title>Not this one</title><h1>Not this one</h1><p>This page belongs to another attempt.</p></html>
        """;

    private final BlockingQueue<Came> came = new LinkedBlockingQueue<>();
    private final String state;
    private final PrintStream out;
    private final @Nullable HttpServer page;

    /** How they came back. */
    sealed interface Came {
        record WithCode(String code) implements Came {}

        record Declined(String why) implements Came {}
    }

    /** @param state a secret that only whoever was sent there from here brings back */
    Consent(URI redirect, String state, InputStream typed, PrintStream out) {
        this.state = state;
        this.out = out;
        this.page = page(redirect);
        Thread.ofVirtual().name("typed").start(() -> read(typed));
    }

    boolean hasPage() {
        return page != null;
    }

    Optional<Came> await(Duration patience) throws InterruptedException {
        return Optional.ofNullable(came.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Absent when the address is not on this machine, or somebody else has the port: then it has to be copied. */
    private @Nullable HttpServer page(URI redirect) {
        if (!"http".equals(redirect.getScheme()) || !THIS_MACHINE.contains(String.valueOf(redirect.getHost()))) {
            return null;
        }
        try {
            int port = redirect.getPort() < 0 ? HTTP : redirect.getPort();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(redirect.getHost()), port), 0);
            server.createContext(redirect.getPath().isEmpty() ? "/" : redirect.getPath(), this::answer);
            server.start();
            return server;
        } catch (IOException taken) {
            return null;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var words = words(exchange.getRequestURI().toString());
            boolean ours = state.equals(words.getFirst("state"));
            byte[] body = (ours ? THANKS : ANOTHER).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(ours ? 200 : 400, body.length);
            exchange.getResponseBody().write(body);
            if (ours) {
                came(words).ifPresent(came::add);
            }
        }
    }

    private void read(InputStream typed) {
        try (var lines = new BufferedReader(new InputStreamReader(typed, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    understand(line.strip());
                }
            }
        } catch (IOException nobodyTypes) {
            // The page may still be opened.
        }
    }

    /** A person who copies a bare code knows where it is from; an address has to be of this attempt. */
    private void understand(String line) {
        if (CODE.matcher(line).matches()) {
            came.add(new Came.WithCode(line));
            return;
        }
        var words = words(line);
        String theirs = words.getFirst("state");
        if (theirs != null && !theirs.equals(state)) {
            out.println("That address belongs to another attempt. Open the page above, and paste where it leads to.");
            return;
        }
        came(words)
                .ifPresentOrElse(
                        came::add,
                        () -> out.println("There is no code in that. Paste the whole address, or the code alone."));
    }

    private static MultiValueMap<String, String> words(String address) {
        int query = address.indexOf('?');
        return UriComponentsBuilder.newInstance()
                .query(query < 0 ? address : address.substring(query + 1).replaceFirst("#.*", ""))
                .build()
                .getQueryParams();
    }

    private static Optional<Came> came(MultiValueMap<String, String> words) {
        String code = words.getFirst("code");
        String error = words.getFirst("error");
        if (code != null && CODE.matcher(code).matches()) {
            return Optional.of(new Came.WithCode(code));
        }
        return Optional.ofNullable(error).map(why -> new Came.Declined(why.replaceAll("[^\\w-]", "")));
    }

    @Override
    public void close() {
        if (page != null) {
            page.stop(1);
        }
    }
}
