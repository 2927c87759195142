package dev.porchlight.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.file.AFile;
import dev.porchlight.housecall.AJob;
import dev.porchlight.housecall.Job;
import dev.porchlight.policy.Rule;
import dev.porchlight.web.PageRules;
import dev.porchlight.web.Rendered;
import dev.porchlight.web.Say;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On Tuesday 8 December 2026, 2:05 pm, in New York. */
class VisitPageTest {

    private static final Instant TOMORROW_NOON = Instant.parse("2026-12-09T17:00:00Z");
    private static final Instant MONDAY_NINE = Instant.parse("2026-12-07T14:00:00Z");
    private static final Job JOB = AJob.of("job_1")
            .planned("2026-12-10T14:00:00Z", 120, "pro_Marcus")
            .by("Marcus")
            .job();

    @Test
    void saysUntilWhenItCanBeMovedAndCanceled() {
        Document page = page(new Rule.Allowed(TOMORROW_NOON), new Rule.Allowed(MONDAY_NINE), Rendered.english());

        assertThat(page.select("h1").text()).isEqualTo("Thursday 10 December, between 9 and 11 in the morning");
        assertThat(page.text()).contains("You can move it here until tomorrow", "Marcus");
        assertThat(page.select("a[href=/schedule/visits/appt_1/move]")).hasSize(1);
        assertThat(page.select("a[href=/schedule/visits/appt_1/cancellation]")).hasSize(1);
        assertThat(page.select("a[href=/schedule/visits/appt_1.ics]")).hasSize(1);
    }

    @Test
    void namesTheMomentAndTheNumberWhenItIsTooLate() {
        Document page = page(new Rule.TooLate(MONDAY_NINE), new Rule.TooLate(MONDAY_NINE), Rendered.english());

        assertThat(page.text()).contains("It could be moved here until yesterday, 9:00 am", "(617) 555-0100");
        assertThat(page.select("a[href$=/move], a[href$=/cancellation]")).isEmpty();
    }

    @Test
    void hasNoButtonsWhereTheCompanyAllowsNothing() {
        Document page = page(new Rule.NotOffered(), new Rule.NotOffered(), Rendered.english());

        assertThat(page.select("a[href$=/move], a[href$=/cancellation]")).isEmpty();
        assertThat(page.select("a[href^=tel:]")).isNotEmpty();
        PageRules.hold(page);
    }

    @ParameterizedTest
    @EnumSource(Rule.Reason.class)
    void saysWhyAVisitCannotBeChanged(Rule.Reason reason) {
        for (Say say : List.of(Rendered.english(), Rendered.spanish())) {
            PageRules.hold(page(new Rule.NotNow(reason), new Rule.NotNow(reason), say));
        }
    }

    private static Document page(Rule moving, Rule cancelling, Say say) {
        var file = AFile.of().with(JOB).file();
        var visit = new OwnVisit(JOB, JOB.schedule().appointments().getFirst());
        return Rendered.at("/schedule/visits/appt_1")
                .in(say)
                .page("schedule/visit", VisitPage.of(file, visit, moving, cancelling, List.of(), say));
    }
}
