package dev.porchlight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.file.AFile;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Part;
import dev.porchlight.file.Standing;
import dev.porchlight.housecall.AJob;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.WorkStatus;
import dev.porchlight.web.PageRules;
import dev.porchlight.web.Rendered;
import dev.porchlight.web.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** It is Tuesday 8 December 2026, 2:05 pm where the company is. */
class JobsPageTest {

    private static final JobFilter ALL = JobFilter.of(null, null, null, null);

    private final Say say = Rendered.english();

    @Test
    void putsWhatIsHappeningFirstAndThePastLast() {
        var file = AFile.of()
                .with(
                        AJob.of("job_old")
                                .called("Garden tap")
                                .finished("2025-05-02T15:00:00Z")
                                .job(),
                        AJob.of("job_new")
                                .called("Kitchen faucet")
                                .finished("2026-11-14T15:00:00Z")
                                .job(),
                        AJob.of("job_later")
                                .called("Boiler")
                                .planned("2026-12-20T14:00:00Z", 60)
                                .job(),
                        AJob.of("job_soon")
                                .called("Sump pump")
                                .planned("2026-12-09T14:00:00Z", 60)
                                .job(),
                        AJob.of("job_undated").called("Bathtub").job(),
                        AJob.of("job_now")
                                .called("Water heater")
                                .started("2026-12-08T18:00:00Z")
                                .job())
                .file();

        Document html = render(file);

        assertThat(html.select("h2").eachText()).containsExactly("Now and today", "Coming up", "No date yet", "Past");
        assertThat(html.select(".row__title").eachText())
                .containsExactly("Water heater", "Sump pump", "Boiler", "Bathtub", "Kitchen faucet", "Garden tap");
    }

    @Test
    void countsAVisitOfTodayAmongWhatIsHappening() {
        var file = AFile.of()
                .with(AJob.of("job_1").planned("2026-12-08T21:00:00Z", 60).job())
                .file();

        assertThat(render(file).select("h2").eachText()).containsExactly("Now and today");
    }

    @Test
    void putsTheVisitsOfADayInOrder() {
        var file = AFile.of()
                .with(
                        AJob.of("job_1")
                                .called("Third")
                                .plannedAnyTime("2026-12-10")
                                .job(),
                        AJob.of("job_2")
                                .called("Second")
                                .planned("2026-12-09T20:00:00Z", 60)
                                .job(),
                        AJob.of("job_3")
                                .called("First")
                                .planned("2026-12-09T14:00:00Z", 60)
                                .job())
                .file();

        assertThat(render(file).select(".row__title").eachText()).containsExactly("First", "Second", "Third");
    }

    @Test
    void doesNotBuryWorkInThePastForAWordThatIsNewToUs() {
        var lately = AJob.of("job_1").status(new WorkStatus("awaiting parts"));
        var longAgo = AJob.of("job_2").status(new WorkStatus("archived")).created("2020-01-01T15:00:00Z");

        Document html = render(AFile.of().with(lately.job(), longAgo.job()).file());

        assertThat(html.select("h2").eachText()).containsExactly("No date yet", "Past");
        assertThat(html.select(".status").eachText()).containsExactly("Awaiting parts", "Archived");
    }

    @Test
    void saysThatASearchIsNotOverWhileTheListIsFilling() {
        var part = new Part<>(jobs(100), AFile.LEARNT, Standing.FILLING, 5_000);

        Document html = render(AFile.of().jobs(part).file(), say, JobFilter.of("zeppelin", null, null, null), 1);

        assertThat(html.select(".empty").text()).startsWith("None of the 100 jobs that are here so far");
    }

    @Test
    void makesAWholeRowOneLinkThatSaysWhatWhenAndWho() {
        var job = AJob.of("job_1")
                .by("Marcus")
                .planned("2026-12-09T14:00:00Z", 120)
                .job();

        Document html = render(AFile.of().with(job).file());

        assertThat(html.select("a.row[href=/jobs/job_1]").text())
                .isEqualTo("Water heater replacement Scheduled Tomorrow, between 9 and 11 in the morning · Marcus");
    }

    @Test
    void saysWhereOnlyToThoseWithSeveralAddresses() {
        var here =
                AJob.of("job_1").at(AJob.address("12 Orchard Lane", "Quincy")).job();
        var there =
                AJob.of("job_2").at(AJob.address("4 Harbor Street", "Quincy")).job();

        assertThat(render(AFile.of().with(here).file()).text()).doesNotContain("Orchard Lane");
        assertThat(render(AFile.of().with(here, there).file()).text()).contains("12 Orchard Lane, Quincy");
    }

    @Test
    void speaksSpanish() {
        var job = AJob.of("job_1")
                .by("Marcus")
                .planned("2026-12-09T14:00:00Z", 120)
                .job();

        Document html = render(AFile.of().with(job).file(), Rendered.spanish(), ALL, 1);

        assertThat(html.select("h1").text()).isEqualTo("Trabajos");
        assertThat(html.select(".row").text())
                .isEqualTo("Water heater replacement Programado Mañana, entre las 9 y las 11 de la mañana · Marcus");
    }

    @Test
    void offersNoFilterToThoseWhoCanLookThroughTheirJobs() {
        assertThat(render(AFile.of().jobs(AFile.known(jobs(20))).file()).select("form.filter"))
                .isEmpty();
        assertThat(render(AFile.of().jobs(AFile.known(jobs(21))).file()).select("form.filter"))
                .hasSize(1);
    }

    @Test
    void ignoresAFilterThatItDoesNotOffer() {
        var file = AFile.of().with(AJob.of("job_1").job()).file();

        Document html = render(file, say, JobFilter.of("boiler", null, null, null), 1);

        assertThat(html.select("a.row")).hasSize(1);
    }

    @Test
    void findsWordsInAnyOrderWithoutCaseAndAccents() {
        var file = many(AJob.of("job_x")
                .called("Cañería rota")
                .numbered("777")
                .by("Dana")
                .at(AJob.address("9 Elm Street", "Milton"))
                .job());

        assertThat(found(file, "ROTA caneria")).containsExactly("Cañería rota");
        assertThat(found(file, "777")).containsExactly("Cañería rota");
        assertThat(found(file, "dana elm")).containsExactly("Cañería rota");
    }

    @Test
    void filtersByStateYearAndPlace() {
        var file = many(AJob.of("job_x")
                .called("Garden tap")
                .at(AJob.address("9 Elm Street", "Milton"))
                .canceledByCompany("2019-05-02T15:00:00Z")
                .job());

        assertThat(titles(file, JobFilter.of(null, "canceled", null, null))).containsExactly("Garden tap");
        assertThat(titles(file, JobFilter.of(null, null, "2019", null))).containsExactly("Garden tap");
        assertThat(titles(file, JobFilter.of(null, null, null, "9 Elm Street, Milton")))
                .containsExactly("Garden tap");
    }

    @Test
    void offersToClearAFilterThatFindsNothing() {
        Document html = render(many(AJob.of("job_x").job()), say, JobFilter.of("zeppelin", null, null, null), 1);

        assertThat(html.select(".empty").text()).contains("None of your jobs is like that");
        assertThat(html.select(".empty a[href=/jobs]")).hasSize(1);
        assertThat(html.select("input[name=q]").val()).isEqualTo("zeppelin");
    }

    @Test
    void carriesTheFilterToTheNextPage() {
        Document html = render(
                AFile.of().jobs(AFile.known(jobs(60))).file(),
                say,
                JobFilter.of("Job & co", "finished", null, null),
                1);
        Document all = render(AFile.of().jobs(AFile.known(jobs(60))).file(), say, ALL, 2);

        assertThat(html.select(".empty")).hasSize(1);
        assertThat(all.select("a[rel=next]").attr("href")).isEqualTo("/jobs?page=3");
        assertThat(all.select("a[rel=prev]").attr("href")).isEqualTo("/jobs?page=1");
        assertThat(JobFilter.of("Job & co", "finished", null, null).link())
                .isEqualTo("/jobs?q=Job+%26+co&state=finished&");
    }

    @Test
    void takesNonsenseInTheAddressBarForNoFilter() {
        var filter = JobFilter.of("  ", "drop table", "20x6", "");

        assertThat(filter.isActive()).isFalse();
    }

    @Test
    void saysThatThereIsNothingOnlyWhenThatIsKnown() {
        assertThat(render(AFile.of().file()).select(".empty").text()).startsWith("No jobs yet.");
        assertThat(render(standing(Standing.AWAITED)).select(".empty")).isEmpty();
        assertThat(render(standing(Standing.UNREACHABLE)).select(".empty")).isEmpty();
    }

    @Test
    void explainsAFirstVisitAndAnOutage() {
        assertThat(render(standing(Standing.AWAITED)).select(".age--notable").text())
                .contains("for the first time");
        assertThat(render(standing(Standing.UNREACHABLE))
                        .select(".age--notable")
                        .text())
                .contains("not answering");
    }

    @Test
    void showsTheProgressOfALongList() {
        var part = new Part<>(jobs(100), AFile.LEARNT, Standing.FILLING, 5_000);

        Document html = render(AFile.of().jobs(part).file());

        assertThat(html.select("progress").attr("max")).isEqualTo("5000");
        assertThat(html.select("a.row")).isNotEmpty();
    }

    @Test
    void showsAgedRecordsWithTheirAge() {
        var part = new Part<>(jobs(1), AFile.LEARNT, Standing.AGED, 1);

        Document html = render(AFile.of().jobs(part).file());

        assertThat(html.select(".age--notable").text()).containsIgnoringCase("as of 2:04 pm");
        assertThat(html.select("a.row")).hasSize(1);
    }

    @Test
    void staysSmallForAPropertyManager() {
        Document html = render(AFile.of().jobs(AFile.known(jobs(5_000))).file());

        assertThat(html.select("a.row")).hasSize(25);
        assertThat(html.select(".pages__here").text()).isEqualTo("1 to 25 of 5,000");
        assertThat(html.outerHtml().length()).isLessThan(40_000);
    }

    @Test
    void isAValidPageInEveryState() {
        for (CustomerFile file : List.of(
                AFile.of().file(),
                standing(Standing.AWAITED),
                AFile.of().jobs(AFile.known(jobs(60))).file())) {
            PageRules.hold(render(file));
            PageRules.hold(render(file, Rendered.spanish(), ALL, 1));
        }
    }

    private static CustomerFile standing(Standing standing) {
        return AFile.of().jobs(Part.unknown(standing)).file();
    }

    /** Twenty-five finished jobs at one address and one more. */
    private static CustomerFile many(Job one) {
        var jobs = new ArrayList<>(jobs(25));
        jobs.add(one);
        return AFile.of().jobs(AFile.known(jobs)).file();
    }

    private static List<Job> jobs(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> AJob.of("job_" + i)
                        .called("Job of the house " + i)
                        .numbered(String.valueOf(20_000 + i))
                        .at(AJob.address("12 Orchard Lane", "Quincy"))
                        .finished("2026-11-14T15:00:00Z")
                        .job())
                .toList();
    }

    private List<String> found(CustomerFile file, String words) {
        return titles(file, JobFilter.of(words, null, null, null));
    }

    private List<String> titles(CustomerFile file, JobFilter filter) {
        return render(file, say, filter, 1).select(".row__title").eachText();
    }

    private Document render(CustomerFile file) {
        return render(file, say, ALL, 1);
    }

    private static Document render(CustomerFile file, Say say, JobFilter filter, int page) {
        return Rendered.at("/jobs")
                .in(say)
                .page("jobs/jobs", JobsPage.of(file, JobHistory.of(file.jobs().records(), say), filter, page, say));
    }
}
