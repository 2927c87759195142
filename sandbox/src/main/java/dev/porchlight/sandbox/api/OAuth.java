package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.Query;
import dev.porchlight.sandbox.http.Request;
import dev.porchlight.sandbox.http.Routes;
import dev.porchlight.sandbox.world.Json;
import dev.porchlight.sandbox.world.World;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** Connecting a partner's application: the page on which somebody agrees, the code, the tokens. */
final class OAuth {
    static final String CLIENT_ID = "5a6d0b0c".repeat(8);
    static final String CLIENT_SECRET = "7e15ec2e".repeat(8);
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);
    private static final Duration TOKEN_LIFETIME = Duration.ofDays(30);

    private final World world;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, AccessToken> accessTokens = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();

    private record Code(String redirectUri, Instant expires) {}

    /** @param consent until this is withdrawn, it and its refresh token are good */
    private record AccessToken(Instant expires, int consent) {}

    OAuth(World world) {
        this.world = world;
    }

    void register(Routes routes) {
        routes.on("GET", "/oauth/authorize", request -> page(request.query()));
        routes.on("POST", "/oauth/authorize", request -> agree(request.form()));
        routes.on("POST", "/oauth/token", this::token);
    }

    boolean isValid(String accessToken) {
        AccessToken token = accessTokens.get(accessToken);
        return token != null && isStanding(token) && token.expires().isAfter(world.now());
    }

    private boolean isStanding(AccessToken token) {
        return token.consent() == world.company.withdrawnConsents;
    }

    private Answer page(Query query) {
        if (!isKnown(query)) {
            return Answer.html(
                    400, "<!DOCTYPE html><title>Error</title><h1>The client or its redirect is not known</h1>");
        }
        return Answer.html(200, """
            <!DOCTYPE html><html lang="en"><title>Authorize</title>
            <h1>Connect %s?</h1>
            <form method="post" action="/oauth/authorize">
            <input type="hidden" name="client_id" value="%s">
            <input type="hidden" name="redirect_uri" value="%s">
            <input type="hidden" name="response_type" value="code">
            <input type="hidden" name="state" value="%s">
            <button>Authorize</button></form></html>
            """.formatted(
                        Html.escape(world.read(() -> world.company.name)),
                        Html.escape(query.one("client_id").orElse("")),
                        Html.escape(query.one("redirect_uri").orElse("")),
                        Html.escape(query.one("state").orElse(""))));
    }

    private Answer agree(Query form) {
        if (!isKnown(form)) {
            return page(form);
        }
        String redirectUri = form.one("redirect_uri").orElseThrow();
        String code = secret();
        codes.put(code, new Code(redirectUri, world.now().plus(CODE_LIFETIME)));
        String state = form.one("state")
                .map(OAuth::encode)
                .map(text -> "&state=" + text)
                .orElse("");
        String joint = redirectUri.contains("?") ? "&" : "?";
        return Answer.empty(302).with("Location", redirectUri + joint + "code=" + code + state);
    }

    private Answer token(Request request) {
        ObjectNode body = request.json();
        boolean known = body.path("client_id").asString("").equals(CLIENT_ID)
                && body.path("client_secret").asString("").equals(CLIENT_SECRET);
        if (!known) {
            return error(401, "invalid_client", "Client authentication failed");
        }
        boolean granted = switch (body.path("grant_type").asString("")) {
            case "authorization_code" -> redeem(body);
            case "refresh_token" -> refresh(body);
            default -> false;
        };
        return granted ? issue() : error(400, "invalid_grant", "The provided authorization grant is invalid");
    }

    private boolean redeem(ObjectNode body) {
        Code code = codes.remove(body.path("code").asString(""));
        return code != null
                && code.expires().isAfter(world.now())
                && code.redirectUri().equals(body.path("redirect_uri").asString(""));
    }

    /** The old pair ends with the new one. HCP says nothing about it; its library does so by default. */
    private boolean refresh(ObjectNode body) {
        String access = refreshTokens.remove(body.path("refresh_token").asString(""));
        AccessToken old = access == null ? null : accessTokens.remove(access);
        return old != null && isStanding(old);
    }

    private Answer issue() {
        String access = secret();
        String refresh = secret();
        accessTokens.put(access, new AccessToken(world.now().plus(TOKEN_LIFETIME), world.company.withdrawnConsents));
        refreshTokens.put(refresh, access);
        ObjectNode body = Json.object()
                .put("access_token", access)
                .put("token_type", "Bearer")
                .put("expires_in", TOKEN_LIFETIME.toSeconds())
                .put("refresh_token", refresh)
                .put("scope", "public")
                .put("created_at", world.now().getEpochSecond());
        return Answer.json(200, body);
    }

    private static boolean isKnown(Query query) {
        return query.one("client_id").filter(CLIENT_ID::equals).isPresent()
                && query.one("response_type").filter("code"::equals).isPresent()
                && query.one("redirect_uri").filter(OAuth::isWebAddress).isPresent();
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Answer error(int status, String error, String description) {
        return Answer.json(status, Json.object().put("error", error).put("error_description", description));
    }

    private String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
