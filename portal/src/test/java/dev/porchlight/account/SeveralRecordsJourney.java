package dev.porchlight.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.RunningPortal;
import dev.porchlight.Visitor;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One person, two records, two tabs: what is done in one record never happens to the other. */
class SeveralRecordsJourney {

    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.shared();
    }

    @Test
    void switchesFromEveryPageAndComesBackToTheSameSection() throws Exception {
        Visitor grace = portal.signedIn("grace@example.com");

        for (String section : List.of("/", "/jobs", "/schedule", "/estimates", "/invoices", "/requests", "/profile")) {
            Document page = grace.get(section);
            assertThat(page.select("a[href^=/switch]").attr("href")).as(section).endsWith("to=" + encoded(section));
        }
    }

    @Test
    void doesNothingWithAFormOfTheRecordThatWasOpenBefore() throws Exception {
        Visitor grace = portal.signedIn("grace@example.com");
        Document form = grace.get("/profile/addresses/new");
        switchRecord(grace);

        var refused =
                grace.fill(form, Map.of("street", "8 Lakeview Road", "city", "Hingham", "state", "MA", "zip", "02043"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.page().select("main").text())
                .contains("Nothing was changed")
                .contains("switched to another record");
        assertThat(portal.sandbox().world().customers.all())
                .flatMap(customer -> customer.addresses)
                .noneMatch(address -> "8 Lakeview Road".equals(address.street()));
    }

    @Test
    void tellsOpenPagesOfTheTwoApart() throws Exception {
        Visitor grace = portal.signedIn("grace@example.com");
        String before = grace.get("/jobs").select("main").attr("data-record");
        switchRecord(grace);

        assertThat(before).isNotBlank();
        assertThat(grace.get("/jobs").select("main").attr("data-record"))
                .isNotBlank()
                .isNotEqualTo(before);
    }

    private static void switchRecord(Visitor grace) throws Exception {
        Document choice = grace.get("/switch");
        String other =
                choice.select("form:not(:has([aria-current])) [name=customer]").attr("value");
        grace.fill(choice, Map.of("customer", other));
    }

    private static String encoded(String path) {
        return path.replace("/", "%2F");
    }
}
