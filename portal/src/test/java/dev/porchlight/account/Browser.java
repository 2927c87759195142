package dev.porchlight.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A browser that shows every single answer: it follows no redirect by itself, and its cookies can be looked at. */
final class Browser {

    static final String IPHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> headers =
            new LinkedHashMap<>(Map.of("User-Agent", IPHONE, "Accept", "text/html"));
    private final String portal;
    final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(String portal) {
        this.portal = portal;
    }

    /** What came back. */
    record Page(int status, HttpHeaders headers, String body, Document document) {

        String location() {
            return headers.firstValue("Location").orElse("");
        }

        String text() {
            return document.select("main").text();
        }

        FormElement form(String selector) {
            return (FormElement) document.expectFirst(selector);
        }
    }

    Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Page get(String path) {
        return send(request(path).GET());
    }

    Page post(String path, Map<String, String> fields) {
        return send(posting(path, fields));
    }

    /** Sends the form of a page with what is typed into it. */
    Page submit(Page page, String selector, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, String>();
        page.form(selector).formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(typed);
        return post(page.form(selector).attr("action"), fields);
    }

    /** Asks for a code with the form of the sign-in page. */
    Page ask(String address) {
        return submit(get("/sign-in"), "main form", Map.of("address", address));
    }

    /** Types a code into the page that asks for it. */
    Page enter(String code) {
        return submit(get("/sign-in/code"), "form[action=/sign-in/code]", Map.of("code", code));
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(portal).resolve(path));
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(joining("; ")));
        }
        return request;
    }

    private HttpRequest.Builder posting(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
        var request = request(path)
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!headers.containsKey("Origin")) {
            request.setHeader("Origin", portal);
        }
        return request;
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Page(answer.statusCode(), answer.headers(), answer.body(), Jsoup.parse(answer.body(), portal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";")[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
