package dev.porchlight.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.file.AFile;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.AJob;
import dev.porchlight.housecall.Address;
import dev.porchlight.housecall.CustomerRef;
import dev.porchlight.housecall.Lead;
import dev.porchlight.housecall.LeadStatus;
import dev.porchlight.shared.LeadId;
import dev.porchlight.web.PageRules;
import dev.porchlight.web.Rendered;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestsPageTest {

    private static final CustomerRef ADA = new CustomerRef(AFile.ADA);

    @Test
    void listsTheNewestFirst() {
        Document page = page(
                lead("lea_1", 1L, LeadStatus.OPEN, "2026-11-01T15:00:00Z"),
                lead("lea_2", 2L, LeadStatus.OPEN, "2026-12-01T15:00:00Z"));

        assertThat(page.select("section.card h2").eachText()).containsExactly("Request 2", "Request 1");
    }

    @Test
    void neverSaysBookedOfSomethingThatWasAsked() {
        Document page = page(lead("lea_1", 1L, LeadStatus.OPEN, "2026-11-01T15:00:00Z"));

        assertThat(page.select(".status").text()).isEqualTo("Asked");
        assertThat(page.select("section.card").text()).contains("Nothing is booked yet");
    }

    @Test
    void linksTheJobThatItBecame() {
        Lead won = won("lea_1", "job_1");

        Document page =
                page(AFile.of().with(AJob.of("job_1").called("Leaking tap").job()), won);

        assertThat(page.select("section.card a[href=/jobs/job_1]").text()).isEqualTo("Leaking tap");
    }

    @Test
    void linksNothingThatIsNotInTheSameFile() {
        Document page = page(AFile.of(), won("lea_1", "job_of_somebody_else"));

        assertThat(page.select("section.card a:not([href=/requests/lea_1])")).isEmpty();
        assertThat(page.select("section.card").text()).contains("We took it up");
    }

    @Test
    void saysAWordOfHousecallProThatIsNewAsItIs() {
        Document page = page(lead("lea_1", null, new LeadStatus("on ice 🧊"), null));

        PageRules.hold(page);
        assertThat(page.select(".status").text()).isEqualTo("On ice 🧊");
    }

    @Test
    void saysWhatWillAppearWhenThereIsNothing() {
        assertThat(page().select(".empty").text()).contains("No requests yet");
    }

    private static Lead won(String id, String became) {
        return new Lead(
                new LeadId(id),
                ADA,
                7L,
                LeadStatus.WON,
                Address.UNKNOWN,
                Instant.parse("2026-11-01T15:00:00Z"),
                null,
                List.of(new Lead.Conversion("Job", became)));
    }

    private static Lead lead(String id, @Nullable Long number, LeadStatus status, @Nullable String createdAt) {
        return new Lead(
                new LeadId(id),
                ADA,
                number,
                status,
                Address.UNKNOWN,
                createdAt == null ? null : Instant.parse(createdAt),
                null,
                List.of());
    }

    private static Document page(Lead... leads) {
        return page(AFile.of(), leads);
    }

    private static Document page(AFile made, Lead... leads) {
        CustomerFile file = made.with(leads).file();
        return Rendered.at("/requests")
                .page("requests/requests", RequestsPage.of(file, List.of(), 1, Rendered.english()));
    }
}
