package dev.porchlight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.file.AFile;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Part;
import dev.porchlight.file.Standing;
import dev.porchlight.housecall.AJob;
import dev.porchlight.housecall.ALine;
import dev.porchlight.housecall.AnEstimate;
import dev.porchlight.housecall.AnInvoice;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.LineItem;
import dev.porchlight.housecall.WorkStatus;
import dev.porchlight.policy.Rule;
import dev.porchlight.web.PageRules;
import dev.porchlight.web.Rendered;
import dev.porchlight.web.Say;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** It is Tuesday 8 December 2026, 2:05 pm where the company is. */
class JobPageTest {

    private static final Part<LineItem> NO_LINES = AFile.known(List.of());
    private static final Part<Invoice> NO_INVOICES = AFile.known(List.of());

    @Test
    void saysFirstWhenSomebodyComes() {
        Document html =
                render(AJob.of("job_1").planned("2026-12-09T14:00:00Z", 120).job());

        assertThat(html.select("main h2").first().text())
                .isEqualTo("Wednesday 9 December, between 9 and 11 in the morning");
        assertThat(fact(html, "Who")).isEqualTo("Not decided yet");
    }

    @Test
    void saysInSpanishWhoIsOnTheWay() {
        var job = AJob.of("job_1")
                .by("Marcus", "Dana")
                .planned("2026-12-08T18:00:00Z", 120)
                .onMyWay("2026-12-08T18:42:00Z")
                .job();

        Document html = render(job, NO_LINES, NO_INVOICES, Rendered.spanish());

        assertThat(html.select("main h2").first().text()).isEqualTo("Marcus y Dana van en camino desde la 1:42 p. m.");
    }

    @Test
    void admitsThatSomebodyIsLateAndOffersToCall() {
        Document html =
                render(AJob.of("job_1").planned("2026-12-08T14:00:00Z", 120).job());

        assertThat(html.select(".status").first().text()).isEqualTo("Later than planned");
        assertThat(html.select("main").text()).contains("The arrival window ended at 11:00 am");
        assertThat(html.select("main a[href=tel:+16175550100]").text()).isEqualTo("Call (617) 555-0100");
    }

    @Test
    void listsWhatWasDoneWithPricesAndTakesDiscountsOff() {
        var job = AJob.of("job_1")
                .finished("2026-11-14T15:00:00Z")
                .costs(31_500, 0)
                .job();
        var lines = AFile.known(List.of(
                ALine.of("Tank flush", 12_000).order(1).line(),
                ALine.of("Heater", 10_500).times("2").unit("pieces").order(0).line(),
                ALine.of("Good neighbor", 1_500).kind("fixed discount").order(2).line()));

        Document html = render(job, lines, NO_INVOICES, Rendered.english());

        assertThat(html.select("#work").text()).isEqualTo("What was done");
        assertThat(html.select("section[aria-labelledby=work] .row").eachText())
                .containsExactly("Heater $210.00 2 pieces × $105.00", "Tank flush $120.00", "Good neighbor −$15.00");
        assertThat(html.select(".sums__sum").eachText()).containsExactly("Total $315.00");
    }

    @Test
    void letsThePanelOfLinesFailAlone() {
        var job = AJob.of("job_1").costs(31_500, 31_500).job();

        Document html =
                render(job, Part.unknown(Standing.UNREACHABLE), Part.unknown(Standing.AWAITED), Rendered.english());

        assertThat(html.select("section[aria-labelledby=work]").text())
                .contains("The office system is not answering")
                .contains("Total $315.00");
        assertThat(html.select("aside").text())
                .contains("$315.00 Not paid yet. Whether there is an invoice cannot be told right now.")
                .contains("Being fetched from the office");
    }

    @Test
    void callsAJobWithoutDescriptionByItsFirstLine() {
        var lines = AFile.known(List.of(ALine.of("Drain cleaning", 9_900).line()));

        assertThat(render(AJob.of("job_1").called(null).job(), lines, NO_INVOICES, Rendered.english())
                        .select("h1")
                        .text())
                .isEqualTo("Drain cleaning");
        assertThat(render(AJob.of("job_1").called(null).job()).select("h1").text())
                .isEqualTo("Job 10035");
    }

    @Test
    void keepsTheLinesOfALongDescription() {
        Document html = render(
                AJob.of("job_1").called("Kitchen faucet\nLeaks at the base.").job());

        assertThat(html.select("h1").text()).isEqualTo("Kitchen faucet");
        assertThat(html.select(".said").first().wholeText()).isEqualTo("Kitchen faucet\nLeaks at the base.");
    }

    @Test
    void listsAllVisitsWithWhoWasSent() {
        var job = AJob.of("job_1")
                .by("Marcus", "Dana")
                .planned("2026-12-07T14:00:00Z", 120, "pro_Dana")
                .plannedAnyTime("2026-12-09")
                .job();

        assertThat(render(job).select("section[aria-labelledby=visits] .row").eachText())
                .containsExactly(
                        "Monday 7 December Dana between 9 and 11 in the morning",
                        "Wednesday 9 December Marcus and Dana any time that day");
    }

    @Test
    void tellsTheHistoryWithTimesAndWhatIsStillToCome() {
        var job = AJob.of("job_1")
                .planned("2026-12-08T18:00:00Z", 60)
                .onMyWay("2026-12-08T17:42:00Z")
                .started("2026-12-08T18:10:00Z")
                .job();

        Document html = render(job);

        assertThat(html.select(".steps__step").eachText())
                .containsExactly(
                        "On our list Tuesday 1 December, 10:00 am",
                        "Scheduled Tuesday 8 December, between 1 and 2 in the afternoon",
                        "On the way Today, 12:42 pm",
                        "At work Today, 1:10 pm",
                        "Finished");
        assertThat(html.select("[aria-current=step]").text()).startsWith("At work");
        assertThat(html.select(".steps__step").last().hasAttr("data-done")).isFalse();
    }

    @Test
    void streamsPhotosAndFilesFromThePortalItself() {
        var job = AJob.of("job_1")
                .file("att_1", "under-the-sink.jpg", "image/jpeg")
                .file("att_2", "manual.pdf", "application/pdf")
                .file("att_3", null, "image/svg+xml")
                .job();

        Document html = render(job);

        assertThat(html.select(".gallery img").attr("src")).isEqualTo("/jobs/job_1/files/att_1");
        assertThat(html.select(".gallery img").attr("loading")).isEqualTo("lazy");
        assertThat(html.select("section[aria-labelledby=files] .row").eachText())
                .containsExactly("manual.pdf PDF", "File without a name Photo");
    }

    @Test
    void linksTheEstimateItCameFromAndTheInvoicesThatHaveAPage() {
        var job = AJob.of("job_1").cameOf("est_1").costs(33_000, 33_000).job();
        var bill = AnInvoice.of("invoice_1", 33_000)
                .of("job_1")
                .due("2026-12-12T05:00:00Z")
                .invoice();
        var unseen = AnInvoice.of("invoice_2", 100)
                .numbered("10035-1")
                .of("job_1")
                .paid("2026-12-02T15:00:00Z")
                .invoice();
        var file = AFile.of()
                .with(job)
                .with(bill)
                .with(AnEstimate.of("csr_1").option("est_1", "Basic", 33_000).estimate())
                .file();

        Document html = render(file, job, NO_LINES, AFile.known(List.of(bill, unseen)), Rendered.english());

        assertThat(html.select("a[href=/invoices/invoice_1]").text())
                .isEqualTo("Invoice 10035 To pay $330.00 due by Saturday 12 December");
        assertThat(html.select("a[href=/invoices/invoice_2]")).isEmpty();
        assertThat(html.select("aside").text()).contains("Invoice 10035-1 Paid $1.00");
        assertThat(html.select("a[href=/estimates/csr_1]").text()).isEqualTo("Basic Waiting for you");
    }

    @Test
    void tellsTheBalanceHonestly() {
        var open = AnInvoice.of("invoice_1", 33_000).due("2026-12-12T05:00:00Z");
        var finished = AJob.of("job_1").finished("2026-11-14T15:00:00Z");

        assertThat(balance(finished.costs(33_000, 33_000), open.invoice()))
                .isEqualTo("$330.00 Due by Saturday 12 December.");
        assertThat(balance(
                        finished.costs(33_000, 33_000),
                        open.due("2026-12-01T05:00:00Z").invoice()))
                .isEqualTo("$330.00 Was due Tuesday 1 December.");
        assertThat(balance(finished.costs(33_000, 33_000)))
                .isEqualTo("$330.00 Not paid yet. There is no open invoice.");
        assertThat(balance(finished.costs(33_000, 0))).isEqualTo("$0.00 All of it is paid.");
        assertThat(balance(finished.costs(33_000, -2_000))).isEqualTo("$20.00 In your favor.");
        assertThat(balance(finished.costs(0, 0))).isEqualTo("Nothing to pay.");
        assertThat(balance(AJob.of("job_1").costs(33_000, 33_000)))
                .isEqualTo("$330.00 Nothing to pay yet. There is no invoice.");
    }

    @Test
    void showsNotesThatAreMeantForTheCustomer() {
        Document html = render(
                AJob.of("job_1").note("The spare key is back.\nThank you.").job());

        assertThat(html.select("main").text()).contains("Notes for you The spare key is back.");
    }

    @ParameterizedTest
    @MethodSource("oddJobs")
    void isAValidPageWhateverTheOfficeLeftOut(Job job) {
        PageRules.hold(render(job));
        PageRules.hold(
                render(job, Part.unknown(Standing.AWAITED), Part.unknown(Standing.UNREACHABLE), Rendered.spanish()));
    }

    static Stream<Job> oddJobs() {
        return Stream.of(
                AJob.of("job_1")
                        .called(null)
                        .numbered(null)
                        .created(null)
                        .status(null)
                        .job(),
                AJob.of("job_1")
                        .called(" \n ")
                        .numbered(" ")
                        .status(new WorkStatus("Ünknöwn 🚿"))
                        .job(),
                AJob.of("job_1").status(WorkStatus.COMPLETE_UNRATED).job(),
                AJob.of("job_1").status(WorkStatus.PRO_CANCELED).job(),
                AJob.of("job_1")
                        .status(WorkStatus.USER_CANCELED)
                        .costs(-100, -100)
                        .job(),
                AJob.of("job_1").status(WorkStatus.SCHEDULED).job(),
                AJob.of("job_1").status(WorkStatus.IN_PROGRESS).job(),
                AJob.of("job_1").planned("2026-12-01T14:00:00Z", 0).by("").job(),
                AJob.of("job_1").file("att_1", " ", null).note("a").job(),
                AJob.of("job_1")
                        .at(AJob.address("東京都 1-2", "Łódź"))
                        .called("مرحبا")
                        .job());
    }

    private static String balance(AJob job, Invoice... invoices) {
        return render(job.job(), NO_LINES, AFile.known(List.of(invoices)), Rendered.english())
                .select("aside .card")
                .first()
                .select("p")
                .text();
    }

    private static String fact(Document html, String term) {
        return html.select(".facts dt:containsOwn(" + term + ") + dd").text();
    }

    private static Document render(Job job) {
        return render(job, NO_LINES, NO_INVOICES, Rendered.english());
    }

    private static Document render(Job job, Part<LineItem> lines, Part<Invoice> invoices, Say say) {
        return render(AFile.of().with(job).file(), job, lines, invoices, say);
    }

    private static Document render(CustomerFile file, Job job, Part<LineItem> lines, Part<Invoice> invoices, Say say) {
        return Rendered.at("/jobs/" + job.id())
                .in(say)
                .page("jobs/job", JobPage.of(file, job, lines, invoices, new Rule.NotOffered(), say));
    }
}
