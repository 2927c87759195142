package dev.porchlight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.file.AFile;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.Odd;
import dev.porchlight.policy.Rule;
import dev.porchlight.web.PageRules;
import dev.porchlight.web.Rendered;
import dev.porchlight.web.Say;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OddJobsTest {

    private static final CustomerFile FILE = AFile.of()
            .unknownPerson()
            .with(Odd.jobs().toArray(Job[]::new))
            .with(Odd.invoices().toArray(Invoice[]::new))
            .with(Odd.estimates().toArray(Estimate[]::new))
            .file();

    @ParameterizedTest
    @MethodSource("languages")
    void areListed(Say say) {
        Document html = list(say);

        PageRules.hold(html);
        assertThat(html.select("a.row")).hasSameSizeAs(Odd.jobs());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void areShownOneByOneWithOddLinesAndInvoices(Say say) {
        for (Job job : Odd.jobs()) {
            var invoices = AFile.known(FILE.invoicesOf(job.id()));
            PageRules.hold(Rendered.at("/jobs/" + job.id())
                    .in(say)
                    .page(
                            "jobs/job",
                            JobPage.of(FILE, job, AFile.known(Odd.lines()), invoices, new Rule.NotOffered(), say)));
        }
    }

    @Test
    void sayAWordOfHousecallProThatIsNewAsItIs() {
        assertThat(list(Rendered.english()).select(".status").eachText()).contains("Waiting for the 部品 🚿");
    }

    static Stream<Say> languages() {
        return Stream.of(Rendered.english(), Rendered.spanish());
    }

    private static Document list(Say say) {
        JobHistory history = JobHistory.of(FILE.jobs().records(), say);
        return Rendered.at("/jobs")
                .in(say)
                .page("jobs/jobs", JobsPage.of(FILE, history, JobFilter.of(null, null, null, null), 1, say));
    }
}
