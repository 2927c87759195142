package dev.porchlight;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox and its controls, over HTTP. */
public final class Outside {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String sandbox;

    public Outside(String sandbox) {
        this.sandbox = sandbox;
    }

    /** What Housecall Pro itself answers to the company. */
    public JsonNode api(String path) {
        try {
            return send("GET", path, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Mails to an address, texts to a number. */
    public List<String> messagesTo(String address) throws IOException, InterruptedException {
        String kind = address.contains("@") ? "mail" : "texts";
        var messages = new ArrayList<String>();
        String to = URLEncoder.encode(address, StandardCharsets.UTF_8);
        send("GET", "/_sandbox/" + kind + ".json?to=" + to, null)
                .forEach(message -> messages.add(message.path("text").asString()));
        return messages;
    }

    public Optional<String> awaitMessage(String address, int moreThan, Pattern saying)
            throws IOException, InterruptedException {
        for (int i = 0; i < 300; i++) {
            Optional<String> message = messagesTo(address).stream()
                    .skip(moreThan)
                    .filter(text -> saying.matcher(text).find())
                    .reduce((earlier, later) -> later);
            if (message.isPresent()) {
                return message;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return Optional.empty();
    }

    /** The number of the last call that the API has received. */
    public long lastCall() throws IOException, InterruptedException {
        JsonNode calls = send("GET", "/_sandbox/journal.json?since=0", null);
        return calls.isEmpty() ? 0 : calls.get(calls.size() - 1).path("n").asLong();
    }

    public JsonNode callsSince(long n) throws IOException, InterruptedException {
        return send("GET", "/_sandbox/journal.json?since=" + n, null);
    }

    public void mischief(String rules) throws IOException, InterruptedException {
        send("PUT", "/_sandbox/mischief", rules);
    }

    public void peace() throws IOException, InterruptedException {
        send("DELETE", "/_sandbox/mischief", null);
    }

    public void modes(String modes) throws IOException, InterruptedException {
        send("PUT", "/_sandbox/modes", modes);
    }

    public void reset(String seed) throws IOException, InterruptedException {
        send("POST", "/_sandbox/reset", seed);
    }

    public JsonNode world() throws IOException, InterruptedException {
        return send("GET", "/_sandbox/world.json", null);
    }

    public void act(String what, String id) throws IOException, InterruptedException {
        send("POST", "/_sandbox/act", "{\"do\":\"" + what + "\",\"id\":\"" + id + "\"}");
    }

    private JsonNode send(String method, String path, @Nullable String body) throws IOException, InterruptedException {
        var publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(sandbox + path))
                        .method(method, publisher)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Token sandbox-company-key")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + " answered " + answer.statusCode());
        }
        return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }
}
