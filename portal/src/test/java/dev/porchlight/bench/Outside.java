package dev.porchlight.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's controls, over HTTP. */
final class Outside {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String sandbox;

    Outside(String sandbox) {
        this.sandbox = sandbox;
    }

    List<String> mailTo(String address) throws IOException, InterruptedException {
        var texts = new ArrayList<String>();
        String to = URLEncoder.encode(address, StandardCharsets.UTF_8);
        send("GET", "/_sandbox/mail.json?to=" + to, null)
                .forEach(mail -> texts.add(mail.path("text").asString()));
        return texts;
    }

    Optional<String> awaitMail(String address, int moreThan) throws IOException, InterruptedException {
        for (int i = 0; i < 300; i++) {
            List<String> mail = mailTo(address);
            if (mail.size() > moreThan) {
                return Optional.of(mail.getLast());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return Optional.empty();
    }

    /** The number of the last call that the API has received. */
    long lastCall() throws IOException, InterruptedException {
        JsonNode calls = send("GET", "/_sandbox/journal.json?since=0", null);
        return calls.isEmpty() ? 0 : calls.get(calls.size() - 1).path("n").asLong();
    }

    JsonNode callsSince(long n) throws IOException, InterruptedException {
        return send("GET", "/_sandbox/journal.json?since=" + n, null);
    }

    void mischief(String rules) throws IOException, InterruptedException {
        send("PUT", "/_sandbox/mischief", rules);
    }

    void peace() throws IOException, InterruptedException {
        send("DELETE", "/_sandbox/mischief", null);
    }

    void modes(String modes) throws IOException, InterruptedException {
        send("PUT", "/_sandbox/modes", modes);
    }

    void reset(String seed) throws IOException, InterruptedException {
        send("POST", "/_sandbox/reset", seed);
    }

    JsonNode world() throws IOException, InterruptedException {
        return send("GET", "/_sandbox/world.json", null);
    }

    void act(String what, String id) throws IOException, InterruptedException {
        send("POST", "/_sandbox/act", "{\"do\":\"" + what + "\",\"id\":\"" + id + "\"}");
    }

    private JsonNode send(String method, String path, @org.jspecify.annotations.Nullable String body)
            throws IOException, InterruptedException {
        var publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(sandbox + path))
                        .method(method, publisher)
                        .header("Content-Type", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + " answered " + answer.statusCode());
        }
        return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }
}
