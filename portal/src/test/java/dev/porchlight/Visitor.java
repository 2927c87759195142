package dev.porchlight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser that knows forms and cookies: signs in the way a person does. */
public final class Visitor {

    private static final Pattern CODE = Pattern.compile("(?<![-\\w])\\d{6}\\b");

    private String portal;
    private final Outside outside;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public Visitor(String portal, Outside outside) {
        this.portal = portal;
        this.outside = outside;
    }

    /** @param address of mail, or a number that takes texts */
    public void signIn(String address) throws Exception {
        int before = outside.messagesTo(address).size();
        Document codePage = submit(get("/sign-in"), "form:has(input[autocomplete])", address);
        String code = outside.awaitMessage(address, before, CODE)
                .map(text ->
                        CODE.matcher(text).results().findFirst().orElseThrow().group())
                .orElseThrow(() -> new IllegalStateException("no code came for " + address));
        Document page = submit(codePage, "form:has(input[autocomplete=one-time-code])", code);
        if (page.location().contains("/sign-in")) {
            submit(page, "form:has(button)", null);
        }
    }

    /** The same person, in front of a portal that was started anew on another port. */
    public Visitor at(String url) {
        portal = url;
        return this;
    }

    /** The status of a page, whatever it is, and what it says. */
    public Answered ask(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(portal).resolve(path))
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answered(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                Jsoup.parse(answer.body(), answer.uri().toString()));
    }

    /** What came back. */
    public record Answered(int status, String type, Document page) {

        public boolean isPage() {
            return type.startsWith("text/html");
        }
    }

    public Document get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(portal).resolve(path)));
    }

    /** Fills fields of the first form that has all of them, presses its first button, and gives back whatever comes. */
    public Answered fill(Document page, Map<String, String> typed) throws IOException, InterruptedException {
        FormElement form = page.select("form").stream()
                .filter(FormElement.class::isInstance)
                .map(FormElement.class::cast)
                .filter(found -> typed.keySet().stream()
                        .noneMatch(name -> found.select("[name=" + name + "]").isEmpty()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form with " + typed.keySet() + " on " + page.title()));
        return send(form, typed);
    }

    /** Presses the button of a form and gives back whatever comes. */
    public Answered press(Document page, String selector) throws IOException, InterruptedException {
        return send((FormElement) page.expectFirst(selector), Map.of());
    }

    private Answered send(FormElement form, Map<String, String> typed) throws IOException, InterruptedException {
        String body = form.formData().stream()
                .filter(field -> !typed.containsKey(field.key()))
                .map(field -> encoded(field.key()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        String own = typed.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", portal)
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body + "&" + own))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answered(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                Jsoup.parse(answer.body(), answer.uri().toString()));
    }

    /** Sends the form that takes files as a browser does: its hidden fields, what is typed, the files. */
    public Answered upload(Document page, Map<String, String> typed, String field, Map<String, byte[]> files)
            throws IOException, InterruptedException {
        String boundary = "----porchlight" + System.nanoTime();
        var body = new ByteArrayOutputStream();
        for (var text : typed.entrySet()) {
            body.writeBytes(bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + text.getKey()
                    + "\"\r\n\r\n" + text.getValue() + "\r\n"));
        }
        for (var file : files.entrySet()) {
            body.writeBytes(bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field
                    + "\"; filename=\"" + file.getKey() + "\"\r\nContent-Type: image/jpeg\r\n\r\n"));
            body.writeBytes(file.getValue());
            body.writeBytes(bytes("\r\n"));
        }
        body.writeBytes(bytes("--" + boundary + "--\r\n"));
        var request = HttpRequest.newBuilder(
                        URI.create(page.select("form[enctype]").first().absUrl("action")))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "text/html")
                .header("Origin", portal)
                .header("Referer", page.location())
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return answered(http.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Answered answered(HttpResponse<String> answer) {
        return new Answered(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                Jsoup.parse(answer.body(), answer.uri().toString()));
    }

    /** Fills the one visible field of a form, presses its button, and follows. */
    private Document submit(Document page, String selector, @Nullable String typed)
            throws IOException, InterruptedException {
        Element found = page.selectFirst(selector);
        if (!(found instanceof FormElement form)) {
            throw new IllegalStateException("no form " + selector + " on " + page.location() + ": " + page.title());
        }
        if (typed != null) {
            form.selectFirst("input[autocomplete]").attr("value", typed);
        }
        String body = form.formData().stream()
                .map(field -> encoded(field.key()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", portal)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Document send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
        }
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    /** The headers of a browser that is signed in, for a load. */
    public String headers() {
        return "Cookie: " + cookieHeader() + "\r\nAccept-Language: en\r\n";
    }

    public String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream().map(Visitor::pair).collect(Collectors.joining("; "));
    }

    private static String pair(HttpCookie cookie) {
        return cookie.getName() + "=" + cookie.getValue();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
