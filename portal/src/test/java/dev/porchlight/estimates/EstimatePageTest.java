package dev.porchlight.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.file.AFile;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Part;
import dev.porchlight.file.Standing;
import dev.porchlight.housecall.AJob;
import dev.porchlight.housecall.ALine;
import dev.porchlight.housecall.AnEstimate;
import dev.porchlight.housecall.ApprovalStatus;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.LineItem;
import dev.porchlight.housecall.OptionStatus;
import dev.porchlight.shared.OptionId;
import dev.porchlight.web.PageRules;
import dev.porchlight.web.Rendered;
import dev.porchlight.web.Say;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** It is Tuesday 8 December 2026, 2:05 pm where the company is. */
class EstimatePageTest {

    private static final Estimate SOFTENER = AnEstimate.of("csr_1")
            .option("est_1", "Basic", 148_000)
            .option("est_2", "Better", 199_000)
            .saying("Ten years of warranty.")
            .estimate();

    private final Say say = Rendered.english();

    @Test
    void listsWhatWaitsFirst() {
        var approved = AnEstimate.of("csr_2")
                .option("est_9", "Garage door", 90_000, ApprovalStatus.PRO_APPROVED, OptionStatus.SCHEDULED)
                .estimate();

        Document html = list(AFile.of().with(approved, SOFTENER).file());

        assertThat(html.select("h2").eachText()).containsExactly("Waiting for your decision", "Earlier");
        assertThat(html.select("a.row").eachText())
                .containsExactly(
                        "Estimate 20011 Waiting for you 2 options, $1,480.00 to $1,990.00, 3 December",
                        "Garage door Approved $900.00, 3 December");
    }

    @Test
    void saysThatThereIsNothingOnlyWhenThatIsKnown() {
        assertThat(list(AFile.of().file()).select(".empty").text()).startsWith("No estimates yet.");
        assertThat(list(AFile.of().estimates(Part.unknown(Standing.AWAITED)).file())
                        .select(".empty"))
                .isEmpty();
    }

    @Test
    void putsTheOptionsBesideEachOtherAndMarksWhatDiffers() {
        Document html = one(
                SOFTENER,
                lines(
                        List.of(
                                ALine.of("Installation", 42_000).line(),
                                ALine.of("Softener", 106_000)
                                        .saying("32,000 grain")
                                        .line()),
                        List.of(
                                ALine.of("installation ", 42_000).line(),
                                ALine.of("Drinking water filter", 13_000)
                                        .times("2")
                                        .line(),
                                ALine.of("Softener", 131_000)
                                        .saying("48,000 grain")
                                        .line())));

        assertThat(html.select(".lines tbody tr").eachText())
                .containsExactly(
                        "Installation $420.00 $420.00",
                        "Drinking water filter (differs) not included $260.00 2 × $130.00",
                        "Softener (differs) $1,060.00 32,000 grain $1,310.00 48,000 grain");
        assertThat(html.select(".lines [data-differs]")).hasSize(2);
        assertThat(html.select(".lines tfoot tr").eachText()).containsExactly("Total $1,480.00 $1,990.00");
        assertThat(html.select(".comparison__only")).hasSize(1);
    }

    @Test
    void countsALineThatAnOptionNamesTwice() {
        Document html = one(
                SOFTENER,
                lines(
                        List.of(
                                ALine.of("Valve", 1_000).line(),
                                ALine.of("Valve", 2_000).line()),
                        List.of(ALine.of("Valve", 1_000).line())));

        assertThat(html.select(".lines tbody tr").eachText())
                .containsExactly("Valve $10.00 $10.00", "Valve (differs) $20.00 not included");
        assertThat(html.select(".lines tfoot tr").eachText())
                .containsExactly("Tax and other charges $1,450.00 $1,980.00", "Total $1,480.00 $1,990.00");
    }

    @Test
    void comparesNothingUntilAllOptionsAreKnown() {
        Document html = one(
                SOFTENER,
                Map.of(
                        new OptionId("est_1"),
                                AFile.known(List.of(ALine.of("Valve", 1_000).line())),
                        new OptionId("est_2"), Part.unknown(Standing.UNREACHABLE)));

        assertThat(html.select(".lines")).isEmpty();
        assertThat(html.select("main").text()).contains("so the lines cannot be shown right now");
        assertThat(html.select(".option .money").eachText()).containsExactly("$1,480.00", "$1,990.00");
    }

    @Test
    void saysHowToDecideWhileThereIsSomethingToDecide() {
        Document html = one(SOFTENER, Map.of());

        assertThat(html.select("main h2").first().text()).isEqualTo("2 options wait for your decision");
        assertThat(html.select("main a[href^=tel]")).hasSize(1);
        assertThat(html.select(".option").last().text()).contains("Ten years of warranty.");
    }

    @Test
    void leadsToTheJobThatItBecame() {
        var estimate = AnEstimate.of("csr_1")
                .option("est_1", "Basic", 1, null, OptionStatus.CREATED_JOB_FROM_ESTIMATE)
                .estimate();
        var file = AFile.of()
                .with(estimate)
                .with(AJob.of("job_1").cameOf("est_1").job())
                .file();

        Document html = one(file, estimate, Map.of(), say);

        assertThat(html.select("main h2").first().text()).isEqualTo("Approved: Basic");
        assertThat(html.select("a[href=/jobs/job_1]").text()).isEqualTo("Water heater replacement");
        assertThat(html.select("main a[href^=tel]")).isEmpty();
    }

    @Test
    void saysWhenSomebodyComesToLook() {
        var estimate =
                AnEstimate.of("csr_1").planned("2026-12-09T14:00:00Z", 120).estimate();

        assertThat(one(estimate, Map.of()).select("main h2").first().text())
                .isEqualTo("We come to look at it tomorrow, between 9 and 11 in the morning");
    }

    @Test
    void showsNoOptionThatTheOfficeTookAway() {
        var estimate = AnEstimate.of("csr_1")
                .option("est_1", "Basic", 100)
                .option("est_2", "Mistake", 900_000, null, OptionStatus.DELETED)
                .estimate();

        assertThat(one(estimate, Map.of()).select("main").text()).doesNotContain("Mistake", "9,000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        -                 | submitted for signoff     | Waiting for you
        awaiting response | open                      | Waiting for you
        approved          | complete unrated          | Approved
        pro approved      | scheduled                 | Approved
        -                 | created job from estimate | Approved, became a job
        declined          | open                      | Declined
        pro declined      | open                      | Declined
        expired           | open                      | No longer valid
        -                 | timed out                 | No longer valid
        -                 | canceled                  | Withdrawn
        customer mused    | open                      | Customer mused
        -                 | brooding                  | Brooding
        -                 | -                         | Being prepared
        """)
    void saysInWordsWhatBecameOfAnOption(String approval, String status, String words) {
        var estimate = AnEstimate.of("csr_1")
                .option(
                        "est_1",
                        "Basic",
                        100,
                        approval == null ? null : new ApprovalStatus(approval),
                        status == null ? null : new OptionStatus(status))
                .option("est_2", "Better", 200)
                .estimate();

        assertThat(one(estimate, Map.of()).select(".option .status").first().text())
                .isEqualTo(words);
    }

    @Test
    void saysNothingTwiceWhenThereIsOnlyOneOption() {
        var estimate = AnEstimate.of("csr_1")
                .option("est_1", "Basic", 100, null, new OptionStatus("brooding"))
                .saying("Thank you for asking.")
                .estimate();

        Document html = one(estimate, Map.of());

        assertThat(html.select(".option")).isEmpty();
        assertThat(html.select(".status").eachText()).containsExactly("Brooding");
        assertThat(html.select("main").text()).contains("Thank you for asking.");
    }

    @ParameterizedTest
    @MethodSource("oddEstimates")
    void isAValidPageWhateverTheOfficeLeftOut(Estimate estimate) {
        var file = AFile.of().with(estimate).file();

        PageRules.hold(list(file));
        PageRules.hold(one(file, estimate, Map.of(), say));
        PageRules.hold(one(file, estimate, Map.of(), Rendered.spanish()));
    }

    static Stream<Estimate> oddEstimates() {
        return Stream.of(
                AnEstimate.of("csr_1").numbered(null).estimate(),
                AnEstimate.of("csr_1")
                        .numbered(" ")
                        .option("est_1", null, 0, null, null)
                        .estimate(),
                AnEstimate.of("csr_1")
                        .option("est_1", "Option #1", -5)
                        .saying(" ")
                        .estimate(),
                SOFTENER);
    }

    @Test
    void isAValidPageWithAComparisonInBothLanguages() {
        var lines = lines(
                List.of(ALine.of(" ", 100).line()),
                List.of(ALine.of("Valve", 100).kind("fixed discount").line()));

        PageRules.hold(one(SOFTENER, lines));
        PageRules.hold(one(AFile.of().with(SOFTENER).file(), SOFTENER, lines, Rendered.spanish()));
    }

    private static Map<OptionId, Part<LineItem>> lines(List<LineItem> first, List<LineItem> second) {
        return Map.of(new OptionId("est_1"), AFile.known(first), new OptionId("est_2"), AFile.known(second));
    }

    private Document list(CustomerFile file) {
        return Rendered.at("/estimates").page("estimates/estimates", EstimatesPage.of(file, 1, say));
    }

    private Document one(Estimate estimate, Map<OptionId, Part<LineItem>> lines) {
        return one(AFile.of().with(estimate).file(), estimate, lines, say);
    }

    private static Document one(CustomerFile file, Estimate estimate, Map<OptionId, Part<LineItem>> lines, Say say) {
        return Rendered.at("/estimates/" + estimate.id())
                .in(say)
                .page("estimates/estimate", EstimatePage.of(file, estimate, lines, say));
    }
}
