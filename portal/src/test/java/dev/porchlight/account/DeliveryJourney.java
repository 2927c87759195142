package dev.porchlight.account;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.RunningPortal;
import dev.porchlight.sandbox.mischief.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The message comes although the world is not well. */
class DeliveryJourney {

    private static RunningPortal portal;

    private final Browser browser = new Browser(portal.url());

    @BeforeAll
    static void start() {
        portal = RunningPortal.start(Map.of());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @BeforeEach
    void calm() {
        portal.atPeace();
    }

    @Test
    void isSentAgainWhenTheMailServerWasBusy() {
        portal.sandbox()
                .mischief()
                .set(List.of(Rule.on("*", "smtp").failing(451).times(2)));

        browser.ask("zoe@example.com");

        assertThat(browser.enter(portal.codeFor("zoe@example.com")).location()).isEqualTo("/");
        assertThat(portal.sandbox().mailbox().to("zoe@example.com")).hasSize(1);
    }

    @Test
    void waitsForHousecallProWhenSomebodyIsNotKnownYet() {
        portal.sandbox().mischief().set(List.of(Rule.on("GET", "/customers").failing(503)));
        browser.ask("nia@example.com");

        portal.sandbox().mischief().clear();

        String code = await().atMost(40, SECONDS)
                .until(
                        () -> portal.sandbox().mailbox().to("nia@example.com").stream()
                                .flatMap(mail -> mail.code().stream())
                                .findFirst()
                                .orElse(""),
                        found -> !found.isEmpty());
        assertThat(browser.enter(code).location()).isEqualTo("/");
    }
}
