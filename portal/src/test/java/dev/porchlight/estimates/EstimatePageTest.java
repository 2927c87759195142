package dev.porchlight.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.estimates.EstimateSettings.LinePrices;
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
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    private static final EstimateSettings SHOWN = new EstimateSettings(LinePrices.SHOWN, null);
    private static final EstimateSettings HIDDEN = new EstimateSettings(LinePrices.HIDDEN, null);

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

        assertThat(read(html, "tbody"))
                .containsExactly(
                        "Installation $420.00 $420.00",
                        "Drinking water filter differs not included $260.00 2 × $130.00",
                        "Softener differs $1,060.00 32,000 grain $1,310.00 48,000 grain");
        assertThat(html.select(".lines [data-differs]")).hasSize(2);
        assertThat(read(html, "tfoot"))
                .containsExactly("Total $1,480.00 $1,990.00", "Compared with Basic – $510.00 more");
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

        assertThat(read(html, "tbody")).containsExactly("Valve $10.00 $10.00", "Valve differs $20.00 not included");
        assertThat(read(html, "tfoot"))
                .containsExactly(
                        "Tax and other charges $1,450.00 $1,980.00",
                        "Total $1,480.00 $1,990.00",
                        "Compared with Basic – $510.00 more");
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
        approved          | complete unrated          | Approved by you
        pro approved      | scheduled                 | Approved, noted by our office
        -                 | created job from estimate | Approved, became a job
        declined          | open                      | Declined by you
        pro declined      | open                      | Declined, noted by our office
        expired           | open                      | Expired
        -                 | timed out                 | Expired
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

    @Test
    void hidesWhatALineCostsButNotTheTotals() {
        var lines = lines(
                List.of(ALine.of("Pipe", 210).times("140").unit("feet").line()),
                List.of(
                        ALine.of("Pipe", 250).times("140").unit("feet").line(),
                        ALine.of("Neighbor discount", 15_000)
                                .kind("fixed discount")
                                .line()));

        Document html = one(SOFTENER, lines, HIDDEN);

        assertThat(read(html, "tbody"))
                .containsExactly(
                        "Pipe included 140 feet included 140 feet", "Neighbor discount differs not included taken off");
        assertThat(html.select("main").text()).contains("$1,480.00", "$1,990.00");
        assertThat(html.html()).doesNotContain("$2.10", "$294.00", "$350.00", "$150.00", "Tax and");
    }

    @Test
    void saysOfAnOptionWithoutLinesThatTheyAreNotListed() {
        Document html =
                one(SOFTENER, lines(List.of(ALine.of("Softener", 148_000).line()), List.of()));

        assertThat(read(html, "tbody")).containsExactly("Softener $1,480.00 not listed");
        assertThat(html.select(".lines [data-differs]")).isEmpty();
        assertThat(read(html, "tfoot")).noneMatch(row -> row.startsWith("Tax"));
    }

    @Test
    void takesDiscountsOffAndNamesWhatTheTotalsHoldBesides() {
        Document html = one(
                SOFTENER,
                lines(
                        List.of(
                                ALine.of("Softener", 150_000).line(),
                                ALine.of("Goodwill", 5_000)
                                        .kind("fixed discount")
                                        .line()),
                        List.of(ALine.of("Softener", 420_000).times("0.5").line())));

        assertThat(read(html, "tbody"))
                .containsExactly(
                        "Softener differs $1,500.00 $2,100.00 0.5 × $4,200.00",
                        "Goodwill differs −$50.00 not included");
        assertThat(read(html, "tfoot").getFirst()).isEqualTo("Tax, charges and reductions $30.00 −$110.00");
    }

    @Test
    void letsSomebodyChooseAmongManyOptionsWhichToCompare() {
        Estimate many = manyOptions(200);

        Document html = one(many, Map.of());

        assertThat(html.select(".option h3").eachText()).containsExactly("Boiler 1", "Boiler 2", "Boiler 3");
        assertThat(html.select(".pick")).hasSize(200);
        assertThat(html.select(".pick input[checked]").eachAttr("value")).containsExactly("1", "2", "3");
        assertThat(html.select("fieldset legend").text())
                .isEqualTo("200 options. Tick up to 4 to put them beside each other.");
        assertThat(html.select("main h2").first().text()).isEqualTo("200 options wait for your decision");
    }

    @Test
    void comparesWhatWasChosen() {
        Choice choice = Choice.of(manyOptions(200), List.of("7", "200", "nonsense", "12", "0", "9", "11"));

        assertThat(choice.shown()).extracting(Choice.Numbered::place).containsExactly(7, 9, 11, 12);
        assertThat(Choice.of(manyOptions(4), List.of("2")).shown()).hasSize(4);
    }

    @Test
    void showsFirstWhatWasApprovedAmongMany() {
        var many = AnEstimate.of("csr_1");
        IntStream.rangeClosed(1, 9).forEach(i -> many.option("est_" + i, "Boiler " + i, i * 100_00L));
        many.option("est_10", "Boiler 10", 1, ApprovalStatus.APPROVED, OptionStatus.OPEN);

        Document html = one(many.estimate(), Map.of());

        assertThat(html.select(".option .status").eachText())
                .containsExactly("Not chosen", "Not chosen", "Approved by you");
        assertThat(html.select("main h2").first().text()).isEqualTo("Approved: Boiler 10");
    }

    @Test
    void saysOnWhichDayTheCustomerDecided() {
        var estimate = AnEstimate.of("csr_1")
                .option("est_1", "Basic", 100, ApprovalStatus.DECLINED, OptionStatus.OPEN)
                .decided("2026-12-04T20:00:00Z")
                .option("est_2", "Better", 200, ApprovalStatus.PRO_DECLINED, OptionStatus.OPEN)
                .estimate();

        assertThat(one(estimate, Map.of()).select(".option__state").eachText())
                .containsExactly("Declined by you on Friday 4 December", "Declined, noted by our office");
    }

    @Test
    void saysUntilWhenPricesHoldWhereTheCompanyHasARule() {
        var month = new EstimateSettings(LinePrices.SHOWN, Period.ofDays(30));
        var days = new EstimateSettings(LinePrices.SHOWN, Period.ofDays(3));

        assertThat(one(SOFTENER, Map.of()).select("main").text()).doesNotContain("Prices h");
        assertThat(one(SOFTENER, Map.of(), month).select("main").text())
                .contains("Prices hold until Saturday 2 January 2027", "To approve, to decline");
        assertThat(one(SOFTENER, Map.of(), days).select("main").text())
                .contains("Prices held until Sunday 6 December", "whether they still stand");
    }

    @Test
    void opensALetterToTheOfficeThatNamesTheEstimate() {
        assertThat(one(SOFTENER, Map.of()).select("main a[href^=mailto]").attr("href"))
                .isEqualTo("mailto:office@harborplumbing.example?subject=Estimate%2020011");
    }

    @Test
    void showsTheFilesOfAnOptionUnderOurOwnAddress() {
        var estimate = AnEstimate.of("csr_1")
                .option("est_1", "Basic", 100)
                .file("att_1", "pump.jpg", "image/jpeg")
                .option("est_2", "Better", 200)
                .file("att_2", null, "text/html")
                .estimate();

        Document html = one(estimate, Map.of());

        assertThat(html.select(".option img").attr("src")).isEqualTo("/estimates/csr_1/files/att_1");
        assertThat(html.select(".option a.row").text()).isEqualTo("File without a name File");
    }

    @Test
    void findsAmongManyByWordsStateAndYear() {
        var estimates = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> AnEstimate.of("csr_" + i)
                        .option(
                                "est_" + i,
                                i % 2 == 0 ? "Cañería " + i : "Boiler " + i,
                                100,
                                i % 3 == 0 ? ApprovalStatus.DECLINED : null,
                                OptionStatus.OPEN)
                        .estimate())
                .toArray(Estimate[]::new);
        var file = AFile.of().with(estimates).file();

        assertThat(list(file, EstimateFilter.of("CANERIA 6", "declined", "2026"))
                        .select("a.row .row__title")
                        .eachText())
                .containsExactly("Cañería 6");
        assertThat(list(file, EstimateFilter.of("zeppelin", null, null))
                        .select(".empty")
                        .text())
                .isEqualTo("None of your estimates is like that. Show all estimates");
        assertThat(list(file, EstimateFilter.of(null, "nonsense", "soon")).select("a.row"))
                .hasSize(25);
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

    /** The rows as a reader hears them, without the names that a phone shows beside each amount. */
    private static List<String> read(Document html, String part) {
        Document copy = html.clone();
        copy.select("[aria-hidden]").remove();
        return copy.select(".lines " + part + " tr").eachText();
    }

    private static Estimate manyOptions(int count) {
        var many = AnEstimate.of("csr_1");
        IntStream.rangeClosed(1, count).forEach(i -> many.option("est_" + i, "Boiler " + i, i * 100_00L));
        return many.estimate();
    }

    private static Map<OptionId, Part<LineItem>> lines(List<LineItem> first, List<LineItem> second) {
        return Map.of(new OptionId("est_1"), AFile.known(first), new OptionId("est_2"), AFile.known(second));
    }

    private Document list(CustomerFile file) {
        return list(file, EstimateFilter.NONE);
    }

    private Document list(CustomerFile file, EstimateFilter filter) {
        EstimateHistory history = EstimateHistory.of(file.estimates().records(), say);
        return Rendered.at("/estimates").page("estimates/estimates", EstimatesPage.of(file, history, filter, 1, say));
    }

    private Document one(Estimate estimate, Map<OptionId, Part<LineItem>> lines) {
        return one(AFile.of().with(estimate).file(), estimate, lines, say);
    }

    private Document one(Estimate estimate, Map<OptionId, Part<LineItem>> lines, EstimateSettings settings) {
        var file = AFile.of().with(estimate).file();
        return Rendered.at("/estimates/" + estimate.id())
                .page(
                        "estimates/estimate",
                        EstimatePage.of(file, Choice.of(estimate, List.of()), lines, settings, say));
    }

    private static Document one(CustomerFile file, Estimate estimate, Map<OptionId, Part<LineItem>> lines, Say say) {
        return Rendered.at("/estimates/" + estimate.id())
                .in(say)
                .page("estimates/estimate", EstimatePage.of(file, Choice.of(estimate, List.of()), lines, SHOWN, say));
    }
}
