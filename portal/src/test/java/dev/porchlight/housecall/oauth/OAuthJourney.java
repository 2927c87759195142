package dev.porchlight.housecall.oauth;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.RunningPortal;
import dev.porchlight.SettableClock;
import dev.porchlight.Visitor;
import dev.porchlight.database.TestDatabase;
import dev.porchlight.housecall.Access;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company that gave no key: it connects, withdraws, and connects again, while its portal runs. */
@ExtendWith(OutputCaptureExtension.class)
class OAuthJourney {

    private static final String OFFICE = "office@harborplumbing.example";
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-12-08T15:00:00Z"));

    private final TestDatabase database = TestDatabase.fresh();
    private final List<String> secrets = new ArrayList<>();
    private RunningPortal portal;

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        Clock settable() {
            return CLOCK;
        }
    }

    @BeforeEach
    void start() {
        portal = RunningPortal.start(
                Map.of(
                        "porchlight.database.url",
                        database.url(),
                        "porchlight.housecall.key",
                        "",
                        "porchlight.housecall.auth",
                        "OAuth",
                        "porchlight.housecall.oauth.client-id",
                        Partner.CLIENT_ID,
                        "porchlight.housecall.oauth.client-secret",
                        Partner.CLIENT_SECRET,
                        "porchlight.secret-key",
                        KEY),
                Time.class);
    }

    @AfterEach
    void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    void connectsLosesTheConsentAndConnectsAgainWithoutARestart(CapturedOutput log) throws Exception {
        assertThat(ask("/health/housecall").body())
                .contains("Nobody has connected")
                .contains("doctor connect");
        connect();
        CLOCK.advance(Duration.ofMinutes(1));
        assertThat(ask("/health/housecall").statusCode()).isEqualTo(200);
        Visitor ada = portal.signedIn("ada@example.com");
        assertThat(ada.get("/jobs").select("main a[href^=/jobs/]")).isNotEmpty();

        CLOCK.advance(Duration.ofHours(2));
        portal.sandbox().acts().perform("withdraw-consent", "");

        await().atMost(30, SECONDS).untilAsserted(() -> {
            ada.get("/jobs");
            assertThat(portal.sandbox().mailbox().to(OFFICE)).hasSize(1);
        });
        var mail = portal.sandbox().mailbox().to(OFFICE).getFirst();
        String reference = mail.subject().replaceFirst(".*(PL-\\w+).*", "$1");
        assertThat(mail.text()).contains("its permission was withdrawn").contains("doctor connect");
        var health = ask("/health/housecall");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("withdrawn its consent").contains(reference);
        assertThat(ask("/health/ready").statusCode()).isEqualTo(200);
        assertThat(ask("/health").statusCode()).isEqualTo(200);
        assertThat(log.getAll()).contains(reference);
        assertThat(ada.get("/jobs").select("main a[href^=/jobs/]")).isNotEmpty();

        connect();

        await().atMost(10, SECONDS).until(() -> ask("/health/housecall").body().contains("Connected by OAuth"));
        assertThat(portal.sandbox().mailbox().to(OFFICE)).hasSize(1);
        keepsTheTokensToItself(log);
    }

    private void keepsTheTokensToItself(CapturedOutput log) {
        assertThat(secrets).hasSize(2).allSatisfy(secret -> assertThat(secret).hasSize(64));
        var row = JdbcClient.create(database.dataSource())
                .sql("select * from oauth_grant")
                .query()
                .singleRow();
        String inTheTable = row.values().stream()
                .map(value -> value instanceof byte[] bytes
                        ? HexFormat.of().formatHex(bytes) + new String(bytes, StandardCharsets.ISO_8859_1)
                        : String.valueOf(value))
                .toList()
                .toString();
        assertThat(inTheTable + log.getAll())
                .doesNotContain(secrets)
                .doesNotContain(Partner.CLIENT_SECRET)
                .doesNotContain(KEY);
    }

    private void connect() throws Exception {
        String sandbox = portal.sandbox().url();
        var terminal = Terminal.connect(
                "--porchlight.housecall.auth=OAuth",
                "--porchlight.housecall.url=" + sandbox,
                "--porchlight.housecall.oauth.client-id=" + Partner.CLIENT_ID,
                "--porchlight.housecall.oauth.client-secret=" + Partner.CLIENT_SECRET,
                "--porchlight.housecall.oauth.authorize-url=" + sandbox + "/oauth/authorize",
                "--porchlight.housecall.oauth.redirect=https://portal.example.com/connected",
                "--porchlight.secret-key=" + KEY,
                "--porchlight.database.url=" + database.url());
        terminal.paste(Partner.agree(terminal.page()).toString());
        assertThat(terminal.status()).as(terminal.shown()).isZero();
        String before = secrets.isEmpty() ? "" : secrets.getLast();
        secrets.add(await().atMost(10, SECONDS).until(this::token, token -> !token.isEmpty() && !token.equals(before)));
    }

    private String token() {
        return Objects.requireNonNullElse(portal.part(Access.class).header(), "")
                .replace("Bearer ", "");
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(portal.url() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
