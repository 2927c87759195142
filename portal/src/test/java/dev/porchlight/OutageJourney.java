package dev.porchlight;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.tour.Scenes;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Housecall Pro slows down, fails and comes back; the pages of people whose file is there do not mind. */
class OutageJourney {

    private RunningPortal portal;

    @BeforeEach
    void start() {
        portal = RunningPortal.start(Scenes.SETTINGS);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void showsWhatIsKnownWithItsAgeWhenHousecallProIsGone() throws Exception {
        Visitor ada = portal.signedIn("ada@example.com");
        String job = ada.get("/jobs").select("main a[href^=/jobs/]").attr("href");
        String title = ada.get(job).select("h1").text();

        portal.sandbox().close();

        await().atMost(30, SECONDS).untilAsserted(() -> {
            assertThat(ada.ask("/").status()).isEqualTo(200);
            assertThat(ada.get("/").select(".age--notable").text()).containsIgnoringCase("as of");
        });
        assertThat(ada.get("/jobs").select("main a[href^=/jobs/]")).isNotEmpty();
        assertThat(ada.get(job).select("h1").text()).isEqualTo(title);
    }

    @Test
    void servesAKnownFileWhileEveryAnswerTakesAMinute() throws Exception {
        Visitor ada = portal.signedIn("ada@example.com");
        ada.get("/");

        portal.sandbox().mischief().latency(Duration.ofMinutes(1));

        for (int i = 0; i < 10; i++) {
            assertThat(ada.ask("/").status()).isEqualTo(200);
            assertThat(ada.ask("/jobs").status()).isEqualTo(200);
        }
    }

    @Test
    void isUpToDateAgainWithinSecondsOfARecovery() throws Exception {
        Visitor ada = portal.signedIn("ada@example.com");
        portal.sandbox().mischief().down();
        await().atMost(30, SECONDS)
                .until(() -> !ada.get("/").select(".age--notable").isEmpty());

        portal.sandbox().mischief().clear();

        await().atMost(10, SECONDS)
                .until(() -> ada.get("/").select(".age--notable").isEmpty());
    }
}
