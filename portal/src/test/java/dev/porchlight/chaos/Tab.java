package dev.porchlight.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/**
 * One customer's browser without JavaScript, and their habit of pressing again when nothing comes. Every request goes to
 * whichever portal has its turn.
 */
final class Tab {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PERSISTENCE = Duration.ofSeconds(90);
    private static final int MOST_REDIRECTS = 5;

    private final Nodes nodes;
    private final Random random;
    private final Tally tally;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Tab(Nodes nodes, Random random, Tally tally) {
        this.nodes = nodes;
        this.random = random;
        this.tally = tally;
    }

    /** @param since when it was asked for */
    record Page(String path, int status, Document document, Instant since, Instant at) {

        Optional<FormElement> form(String selector) {
            return document.select(selector).stream()
                    .filter(FormElement.class::isInstance)
                    .map(FormElement.class::cast)
                    .findFirst();
        }

        boolean isAt(String prefix) {
            return path.startsWith(prefix);
        }
    }

    /** Nothing came, however often they tried. */
    static final class NoAnswer extends Exception {
        private NoAnswer(String what) {
            super(what);
        }
    }

    Page open(String path) throws NoAnswer, InterruptedException {
        return persist("GET", path, null);
    }

    /** Sends a form with what is typed or chosen in it, and follows. */
    Page press(FormElement form, Map<String, String> typed) throws NoAnswer, InterruptedException {
        return persist("POST", form.attr("action"), body(form, typed));
    }

    /** The same form twice at once, at both portals. What comes of the first press, and of the second. */
    Page[] pressTwice(FormElement form, Map<String, String> typed) throws NoAnswer, InterruptedException {
        String body = body(form, typed);
        Callable<Page> press = () -> persist("POST", form.attr("action"), body);
        var first = new FutureTask<>(press);
        Thread.startVirtualThread(first);
        var second = persist("POST", form.attr("action"), body);
        try {
            return new Page[] {first.get(), second};
        } catch (ExecutionException e) {
            throw new NoAnswer("of two presses one: " + e.getCause());
        }
    }

    private static String body(FormElement form, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(typed);
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private Page persist(String method, String path, @Nullable String body) throws NoAnswer, InterruptedException {
        long end = System.nanoTime() + PERSISTENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                var page = once(method, path, body);
                if (page.status() < 500) {
                    return page;
                }
                tally.count("error pages");
            } catch (IOException nothing) {
                tally.count("requests without an answer");
            }
            TimeUnit.MILLISECONDS.sleep(50 + random.nextInt(400));
        }
        throw new NoAnswer(method + " " + path);
    }

    private Page once(String method, String path, @Nullable String body) throws IOException, InterruptedException {
        var since = Instant.now();
        var answer = send(method, path, body);
        String at = path;
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            at = location(answer);
            since = Instant.now();
            answer = send("GET", at, null);
        }
        return new Page(at, answer.statusCode(), Jsoup.parse(answer.body()), since, Instant.now());
    }

    private static String location(HttpResponse<String> answer) {
        var uri = URI.create(answer.headers().firstValue("Location").orElse("/"));
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        String portal = nodes.next();
        var request = HttpRequest.newBuilder(URI.create(portal).resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "text/html")
                .header("Accept-Language", "en");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (body == null) {
            request.GET();
        } else {
            request.header("Origin", portal)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        tally.count("requests");
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";")[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
