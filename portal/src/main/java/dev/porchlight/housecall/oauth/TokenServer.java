package dev.porchlight.housecall.oauth;

import dev.porchlight.shared.Secret;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where tokens are given out. The JDK's client and nothing around it: bodies hold tokens here, and must not come near
 * anything that writes logs. It follows no redirect, because the secret would go along.
 */
final class TokenServer implements AutoCloseable {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    /** What Housecall Pro's library assumes, should an answer not say it; too short a time only costs a renewal. */
    private static final Duration UNTOLD_LIFETIME = Duration.ofHours(2);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();
    private final OAuthSettings settings;
    private final URI api;

    TokenServer(OAuthSettings settings, URI api) {
        this.settings = settings;
        this.api = api;
    }

    /** The code that Housecall Pro gave to whoever agreed. */
    Answer exchange(String code) throws InterruptedException {
        return ask(body("authorization_code").put("code", code));
    }

    Answer refresh(Secret token) throws InterruptedException {
        return ask(body("refresh_token").put("refresh_token", token.value()));
    }

    /** Whose account a token opens, for the person who has just connected it. */
    Optional<String> company(Secret access) throws InterruptedException {
        try {
            var answer = http.send(
                    to(api.resolve(api.getPath() + "/company"))
                            .header("Authorization", "Bearer " + access.value())
                            .build(),
                    BodyHandlers.ofString());
            return Optional.of(parsed(answer).path("name").asString("")).filter(name -> !name.isBlank());
        } catch (IOException unimportant) {
            return Optional.empty();
        }
    }

    private Answer ask(ObjectNode body) throws InterruptedException {
        try {
            return understand(http.send(
                    to(tokenUrl())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body.toString()))
                            .build(),
                    BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException e) {
            return new Answer.NotAsked("no connection (" + e.getClass().getSimpleName() + ")");
        } catch (IOException e) {
            return new Answer.Unclear("no answer (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static Answer understand(HttpResponse<String> response) {
        int status = response.statusCode();
        JsonNode body = parsed(response);
        String access = body.path("access_token").asString("");
        String error = body.path("error").asString("");
        if (status == TOO_MANY_REQUESTS) {
            return new Answer.NotAsked("answered 429");
        }
        if (status < 300 && isSendable(access)) {
            String refresh = body.path("refresh_token").asString("");
            return new Answer.Issued(
                    new Secret(access), refresh.isEmpty() ? null : new Secret(refresh), lifetime(body));
        }
        return status >= 400 && status < 500 && !error.isEmpty()
                ? new Answer.Refused(error)
                : new Answer.Unclear("answered " + status + " and nothing that can be read");
    }

    /** In a header, that is. */
    private static boolean isSendable(String token) {
        return !token.isEmpty() && token.chars().allMatch(character -> character > ' ' && character < 127);
    }

    private static Duration lifetime(JsonNode body) {
        long seconds = body.path("expires_in").asLong(0);
        return seconds > 0 ? Duration.ofSeconds(seconds) : UNTOLD_LIFETIME;
    }

    private static JsonNode parsed(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException quotesWhatItRead) {
            return JSON.createObjectNode();
        }
    }

    private ObjectNode body(String grantType) {
        return JSON.createObjectNode()
                .put("client_id", settings.clientId())
                .put("client_secret", settings.clientSecret().value())
                .put("redirect_uri", settings.redirect().toString())
                .put("grant_type", grantType);
    }

    private static HttpRequest.Builder to(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(ANSWER_WITHIN).header("Accept", "application/json");
    }

    private URI tokenUrl() {
        URI set = settings.tokenUrl();
        return set == null ? api.resolve(api.getPath() + "/oauth/token") : set;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
