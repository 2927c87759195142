package dev.porchlight.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OAuthTest {
    private static final String REDIRECT = "https://portal.example/connected?from=hcp";

    private final TestApi api = new TestApi();

    @Test
    void exchangesTheCodeOfWhoeverAgreedForATokenThatOpensTheApi() {
        JsonNode tokens = token(exchange(agree(REDIRECT))).json();

        assertThat(tokens.propertyNames())
                .containsExactly("access_token", "token_type", "expires_in", "refresh_token", "scope", "created_at");
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(2_592_000);
        assertThat(call(tokens)).isEqualTo(200);
    }

    @Test
    void takesACodeOnce() {
        String code = agree(REDIRECT);
        token(exchange(code));

        assertThat(token(exchange(code)).text()).contains("invalid_grant");
    }

    @Test
    void endsATokenAfterThirtyDays() {
        JsonNode tokens = token(exchange(agree(REDIRECT))).json();

        api.clock.pass(Duration.ofDays(31));

        assertThat(call(tokens)).isEqualTo(401);
    }

    @Test
    void givesANewPairForARefreshTokenAndEndsTheOldOne() {
        JsonNode old = token(exchange(agree(REDIRECT))).json();
        String refresh = refresh(old);

        JsonNode fresh = token(refresh).json();

        assertThat(call(fresh)).isEqualTo(200);
        assertThat(call(old)).isEqualTo(401);
        assertThat(token(refresh).status()).isEqualTo(400);
    }

    @Test
    void endsEverythingWhenTheOwnerWithdrawsTheConsent() {
        JsonNode tokens = token(exchange(agree(REDIRECT))).json();

        api.world.acts().perform("withdraw-consent", "");

        assertThat(call(tokens)).isEqualTo(401);
        assertThat(token(refresh(tokens)).text()).contains("invalid_grant");
        assertThat(call(token(exchange(agree(REDIRECT))).json())).isEqualTo(200);
    }

    @Test
    void refusesAWrongSecret() {
        TestApi.Reply reply = token(exchange(agree(REDIRECT)).replace(OAuth.CLIENT_SECRET, "0"));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text()).contains("invalid_client");
    }

    @Test
    void sendsNobodyToAnAddressThatIsNoPage() {
        TestApi.Reply reply = api.get("/oauth/authorize?response_type=code&client_id=" + OAuth.CLIENT_ID
                + "&redirect_uri=javascript:alert(1)");

        assertThat(reply.status()).isEqualTo(400);
    }

    private String agree(String redirect) {
        TestApi.Reply reply = api.send(
                "POST",
                "/oauth/authorize",
                "client_id=%s&redirect_uri=%s&response_type=code&state=s%%201"
                        .formatted(OAuth.CLIENT_ID, redirect.replace("?", "%3F").replace("=", "%3D")),
                Map.of("content-type", "application/x-www-form-urlencoded"));
        String query = URI.create(reply.headers().get("Location")).getQuery();
        assertThat(query).startsWith("from=hcp&code=").endsWith("&state=s 1".replace(' ', '+'));
        return query.replaceAll(".*code=([0-9a-f]+).*", "$1");
    }

    private static String exchange(String code) {
        return """
            {"client_id": "%s", "client_secret": "%s", "grant_type": "authorization_code",
             "redirect_uri": "%s", "code": "%s"}\
            """.formatted(OAuth.CLIENT_ID, OAuth.CLIENT_SECRET, REDIRECT, code);
    }

    private static String refresh(JsonNode tokens) {
        return """
            {"client_id": "%s", "client_secret": "%s", "grant_type": "refresh_token", "refresh_token": "%s"}\
            """.formatted(
                        OAuth.CLIENT_ID,
                        OAuth.CLIENT_SECRET,
                        tokens.path("refresh_token").asString());
    }

    private TestApi.Reply token(String body) {
        return api.post("/oauth/token", body);
    }

    private int call(JsonNode tokens) {
        return api.as("Bearer " + tokens.path("access_token").asString())
                .get("/company")
                .status();
    }
}
