package dev.porchlight.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.file.AFile;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Part;
import dev.porchlight.file.Standing;
import dev.porchlight.housecall.AJob;
import dev.porchlight.housecall.AnEstimate;
import dev.porchlight.housecall.AnInvoice;
import dev.porchlight.housecall.ApprovalStatus;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.OptionStatus;
import dev.porchlight.housecall.WorkStatus;
import dev.porchlight.web.Rendered;
import dev.porchlight.web.Say;
import dev.porchlight.web.Sections;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HomePageTest {

    private static final String TODAY_AT_NINE = "2026-12-08T14:00:00Z";
    private static final String ON_FRIDAY_AT_ONE = "2026-12-11T18:00:00Z";

    @Test
    void greetsByNameAndTimeOfDay() {
        assertThat(html(AFile.of().file()).selectFirst("h1").text()).isEqualTo("Good afternoon, Ada");
        assertThat(html(AFile.of().file(), Rendered.spanish()).selectFirst("h1").text())
                .isEqualTo("Buenas tardes, Ada");
    }

    @Test
    void saysWhoIsComingWhenAndWhere() {
        Job job = AJob.of("job_1")
                .planned(ON_FRIDAY_AT_ONE, 120)
                .by("Marcus", "Dana")
                .at(AJob.address("12 Orchard Lane", "Quincy"))
                .job();

        Document html = html(AFile.of().with(job).file());

        assertThat(html.select("article time").text())
                .isEqualTo("Friday 11 December, between 1 and 3 in the afternoon");
        assertThat(html.select("article time").attr("datetime")).isEqualTo("2026-12-11");
        assertThat(html.select("article").text())
                .contains(
                        "Water heater replacement",
                        "12 Orchard Lane, Quincy",
                        "Marcus and Dana will come",
                        "Scheduled");
        assertThat(html.select("article a").attr("href")).isEqualTo("/schedule/visits/appt_1");
    }

    @Test
    void showsOnlyThoseWhoWereSentToThisVisit() {
        Job job = AJob.of("job_1")
                .planned(ON_FRIDAY_AT_ONE, 120, "pro_Dana")
                .by("Marcus", "Dana")
                .job();

        assertThat(visits(job).getFirst().who()).isEqualTo("Dana will come");
    }

    @Test
    void tellsThatSomebodyIsOnTheWayAndSinceWhen() {
        Job job = AJob.of("job_1")
                .planned(TODAY_AT_NINE, 120)
                .by("Marcus")
                .onMyWay("2026-12-08T13:42:00Z")
                .job();

        Document html = html(AFile.of().with(job).file());

        assertThat(html.select("[aria-current=step]").text()).isEqualTo("On the way since 8:42 am");
        assertThat(html.select("article").text()).contains("Marcus is on the way to you");
    }

    @Test
    void doesNotTakeYesterdaysWorkForTodaysVisit() {
        Job job = AJob.of("job_1")
                .planned("2026-12-07T14:00:00Z", 120)
                .onMyWay("2026-12-07T13:42:00Z")
                .started("2026-12-07T14:10:00Z")
                .planned("2026-12-08T21:00:00Z", 120)
                .job();

        assertThat(visits(job)).singleElement().satisfies(visit -> {
            assertThat(visit.when()).isEqualTo("Today, between 4 in the afternoon and 6 in the evening");
            assertThat(visit.steps().getFirst().current()).isTrue();
        });
    }

    @Test
    void admitsThatSomebodyIsLate() {
        Job job = AJob.of("job_1").planned(TODAY_AT_NINE, 120).by("Marcus").job();

        Document html = html(AFile.of().with(job).file());

        assertThat(html.select("article .status").text()).isEqualTo("Later than planned");
        assertThat(html.select("article a[href^=tel]").text()).isEqualTo("Call (617) 555-0100");
    }

    @Test
    void neverCallsAVisitLateThatMayComeAnyTime() {
        Job job = AJob.of("job_1").plannedAnyTime("2026-12-08").job();

        assertThat(visits(job)).singleElement().satisfies(visit -> {
            assertThat(visit.when()).isEqualTo("Today, any time that day");
            assertThat(visit.late()).isFalse();
        });
    }

    @Test
    void showsTheNearestVisitsFirstAndCountsTheRest() {
        Job job = AJob.of("job_1")
                .planned("2026-12-20T15:00:00Z", 60)
                .planned(ON_FRIDAY_AT_ONE, 60)
                .planned("2026-12-11T14:00:00Z", 60)
                .planned("2026-12-15T15:00:00Z", 60)
                .job();

        Document html = html(AFile.of().with(job).file());

        assertThat(html.select("article time").eachText())
                .containsExactly(
                        "Friday 11 December, between 9 and 10 in the morning",
                        "Friday 11 December, between 1 and 2 in the afternoon",
                        "Tuesday 15 December, between 10 and 11 in the morning");
        assertThat(html.text()).contains("One more visit is planned.");
    }

    @Test
    void leavesOutWhatIsFinishedOrCanceled() {
        assertThat(visits(
                        AJob.of("job_1")
                                .planned(ON_FRIDAY_AT_ONE, 60)
                                .finished(TODAY_AT_NINE)
                                .job(),
                        AJob.of("job_2")
                                .planned(ON_FRIDAY_AT_ONE, 60)
                                .canceledByCompany(TODAY_AT_NINE)
                                .job()))
                .isEmpty();
    }

    @Test
    void countsAVisitForAnEstimate() {
        var estimate = AnEstimate.of("csr_1").planned(ON_FRIDAY_AT_ONE, 60).estimate();

        assertThat(page(AFile.of().with(estimate).file()).visits())
                .singleElement()
                .satisfies(visit -> assertThat(visit.link()).isEqualTo("/estimates/csr_1"));
    }

    @Test
    void namesWhatWaitsAndTheMostUrgentFirst() {
        var file = AFile.of()
                .with(AnEstimate.of("csr_1")
                        .option("est_1", "Basic", 120_000)
                        .option("est_2", "Better", 160_000)
                        .estimate())
                .with(
                        AnInvoice.of("invoice_1", 33_000)
                                .due("2026-12-11T15:00:00Z")
                                .invoice(),
                        AnInvoice.of("invoice_2", 12_000)
                                .numbered("10012")
                                .due("2026-12-01T15:00:00Z")
                                .invoice())
                .file();

        assertThat(html(file).select(".todo").eachText())
                .containsExactly(
                        "Invoice 10012 was due Tuesday 1 December $120.00 to pay",
                        "Estimate 20011 Estimate with 2 options, from $1,200.00",
                        "Invoice 10035 is due Friday 11 December $330.00 to pay");
    }

    @Test
    void isNotOverdueOnTheDayItself() {
        var file = AFile.of()
                .with(AnInvoice.of("invoice_1", 33_000)
                        .due("2026-12-08T05:00:00Z")
                        .invoice())
                .file();

        assertThat(html(file).select(".todo").text()).startsWith("Invoice 10035 is due today");
    }

    @Test
    void asksForNothingThatIsDecidedOrPaid() {
        var file = AFile.of()
                .with(AnEstimate.of("csr_1")
                        .option("est_1", "Basic", 1, ApprovalStatus.PRO_APPROVED, OptionStatus.SUBMITTED_FOR_SIGNOFF)
                        .option("est_2", "Better", 1)
                        .estimate())
                .with(AnInvoice.of("invoice_1", 100).open(0).invoice())
                .file();

        assertThat(html(file).text()).contains("Nothing is waiting for you.");
    }

    @Test
    void leadsNowhereThatDoesNotExist() {
        var file = AFile.of()
                .with(AJob.of("job_1").planned(ON_FRIDAY_AT_ONE, 60).job())
                .with(AnInvoice.of("invoice_1", 100).of("job_1").invoice())
                .file();

        var page = HomePage.of(file, Sections.of(), Rendered.english());

        assertThat(page.todos().getFirst().link()).isNull();
        assertThat(page.visits().getFirst().link()).isNull();
        assertThat(page.ways()).isEmpty();
    }

    @Test
    void showsAnInvoiceWithItsJobWhileInvoicesHaveNoPage() {
        var invoice = AnInvoice.of("invoice_1", 100).of("job_1").invoice();
        var jobs = Rendered.sections().at("/jobs").orElseThrow();

        var page = HomePage.of(AFile.of().with(invoice).file(), Sections.of(jobs), Rendered.english());

        assertThat(page.todos().getFirst().link()).isEqualTo("/jobs/job_1");
    }

    @Test
    void showsWhatWasDoneLately() {
        Job finished = AJob.of("job_1")
                .called("Kitchen faucet")
                .finished("2026-11-14T15:00:00Z")
                .by("Dana")
                .job();
        Job canceled = AJob.of("job_2")
                .called("Garden tap")
                .canceledByCustomer("2026-09-19T15:00:00Z")
                .job();

        assertThat(html(AFile.of().with(canceled, finished).file())
                        .select("#lately + ul li")
                        .eachText())
                .containsExactly("Kitchen faucet Finished 14 November, by Dana", "Garden tap Canceled 19 September");
    }

    @Test
    void claimsNothingWhileNothingIsKnown() {
        Document html = html(AFile.of()
                .jobs(Part.unknown(Standing.AWAITED))
                .estimates(Part.unknown(Standing.AWAITED))
                .invoices(Part.unknown(Standing.AWAITED))
                .file());

        assertThat(html.text()).doesNotContain("No visit is planned", "Nothing is waiting");
        assertThat(html.select(".age").text()).contains("for the first time", "Look again");
    }

    @Test
    void saysHowOldItIsWhenTheOfficeDoesNotAnswer() {
        var aged = new Part<>(List.of(AJob.of("job_1").job()), AFile.LEARNT, Standing.AGED, 1);

        assertThat(html(AFile.of().jobs(aged).file()).select(".age").text())
                .startsWith("As of 2:04 pm. The office system is not answering right now.");
    }

    @Test
    void showsHowFarALongListHasCome() {
        List<Job> some =
                IntStream.range(0, 200).mapToObj(i -> AJob.of("job_" + i).job()).toList();

        Document html = html(AFile.of()
                .jobs(new Part<>(some, AFile.LEARNT, Standing.FILLING, 5000))
                .file());

        assertThat(html.select(".age").text()).contains("the newest 200 of 5,000");
        assertThat(html.select("progress").attr("value")).isEqualTo("200");
    }

    @Test
    void livesWithAStatusThatNobodyHasHeardOf() {
        Job job = AJob.of("job_1")
                .planned(ON_FRIDAY_AT_ONE, 60)
                .status(new WorkStatus("on hold"))
                .job();

        assertThat(visits(job)).hasSize(1);
    }

    private static List<Visit> visits(Job... jobs) {
        return page(AFile.of().with(jobs).file()).visits();
    }

    private static HomePage page(CustomerFile file) {
        return HomePage.of(file, Rendered.sections(), Rendered.english());
    }

    private static Document html(CustomerFile file) {
        return html(file, Rendered.english());
    }

    private static Document html(CustomerFile file, Say say) {
        return Rendered.at("/").in(say).page("home/home", HomePage.of(file, Rendered.sections(), say));
    }
}
