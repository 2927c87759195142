package dev.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The portal of a company that lets customers look, and call. */
class NothingAllowedJourney {

    private static RunningPortal portal;
    private static Visitor ada;

    @BeforeAll
    static void start() throws Exception {
        portal = RunningPortal.start(Map.of(
                "porchlight.policy.book", "NOTHING",
                "porchlight.policy.move", "false",
                "porchlight.policy.cancel", "false",
                "porchlight.requests.offered", "false"));
        ada = portal.signedIn("ada@example.com");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void offersNothingThatItWouldRefuse() throws Exception {
        for (String path : List.of("/", "/schedule", visit(), job())) {
            Document page = ada.get(path);

            assertThat(page.select("a[href*=/move], a[href*=/cancellation], a[href^=/schedule/book]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("a[href^='tel:']")).as(path).isNotEmpty();
        }
    }

    @Test
    void saysToCallWhereSomebodyComesByAnOldLink() throws Exception {
        for (String path : List.of(
                visit() + "/move",
                visit() + "/cancellation",
                "/schedule/book",
                "/requests/new?service=Drain%20check")) {
            var answered = ada.ask(path);

            assertThat(answered.status()).as(path).isEqualTo(200);
            assertThat(answered.page().select("main form")).as(path).isEmpty();
            assertThat(answered.page().select("main a[href^='tel:']")).as(path).isNotEmpty();
        }
    }

    @Test
    void makesNothingOfAFormThatWasKept() throws Exception {
        portal.sandbox().journal().clear();
        Document page = ada.get(visit());
        String csrf = page.select("input[name=_csrf]").attr("value");

        for (String path : List.of(
                visit() + "/move",
                visit() + "/cancellation",
                "/schedule/book/times?job=" + job().replace("/jobs/", ""))) {
            page.select("form").first().attr("action", path).attr("method", "post");
            var answered = ada.fill(page, Map.of("_csrf", csrf));
            assertThat(answered.status()).as(path).isIn(200, 404, 422);
        }

        assertThat(portal.sandbox().journal().all())
                .noneMatch(call -> !call.method().equals("GET"));
    }

    private static String visit() throws Exception {
        return ada.get("/schedule").select("main a[href^=/schedule/visits/]").attr("href");
    }

    private static String job() throws Exception {
        return ada.get("/jobs").select("main a[href^=/jobs/]").attr("href");
    }
}
