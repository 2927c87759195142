package dev.porchlight.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.file.AFile;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.AJob;
import dev.porchlight.housecall.Appointment;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.Odd;
import dev.porchlight.housecall.WorkStatus;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.web.Language;
import dev.porchlight.web.PageRules;
import dev.porchlight.web.Rendered;
import dev.porchlight.web.Say;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** On Tuesday 8 December 2026, 2:05 pm, in New York. */
class SchedulePageTest {

    @Test
    void listsWhatIsComingByDayAndThenWhatIsOver() {
        Document page = page(
                AJob.of("job_past").planned("2026-12-01T15:00:00Z", 60).job(),
                AJob.of("job_later")
                        .visit(visit("appt_later", "2026-12-12T14:00:00Z"))
                        .job(),
                AJob.of("job_next")
                        .visit(visit("appt_next", "2026-12-09T14:00:00Z"))
                        .job());

        assertThat(page.select("main a.row").eachAttr("href"))
                .containsExactly("/schedule/visits/appt_next", "/schedule/visits/appt_later", "/jobs/job_past");
        assertThat(page.select("h3").eachText()).startsWith("Tomorrow", "Saturday 12 December");
        assertThat(page.select("#coming ~ div .row__title").first().text())
                .isEqualTo("Between 9 and 11 in the morning");
    }

    @Test
    void showsEachOfSeveralVisitsOfAJob() {
        Document page = page(AJob.of("job_1")
                .planned("2026-12-10T14:00:00Z", 60)
                .planned("2026-12-11T14:00:00Z", 60)
                .job());

        assertThat(page.select("main a.row")).hasSize(2);
        assertThat(page.select("h3")).hasSize(2);
    }

    @Test
    void saysThatSomebodyComesAnyTimeThatDay() {
        Document page = page(AJob.of("job_1").plannedAnyTime("2026-12-24").job());

        assertThat(page.select("h3 time").attr("datetime")).isEqualTo("2026-12-24");
        assertThat(page.select(".row__title").text()).isEqualTo("Any time that day");
    }

    @Test
    void putsALateEveningOnItsOwnDayAndNotOnThatOfUtc() {
        Document page =
                page(AJob.of("job_1").planned("2026-12-10T03:30:00Z", 60).job());

        assertThat(page.select("h3 time").attr("datetime")).isEqualTo("2026-12-09");
    }

    @Test
    void keepsTheOrderOfAnHourThatComesTwice() {
        Say autumn = Rendered.say(Language.ENGLISH, Instant.parse("2026-10-31T16:00:00Z"));
        Document page = page(
                autumn,
                AJob.of("job_second")
                        .visit(visit("appt_second", "2026-11-01T06:30:00Z"))
                        .job(),
                AJob.of("job_first")
                        .visit(visit("appt_first", "2026-11-01T05:30:00Z"))
                        .job());

        assertThat(page.select("main a.row").eachAttr("href"))
                .containsExactly("/schedule/visits/appt_first", "/schedule/visits/appt_second");
        assertThat(page.select("h3")).hasSize(1);
    }

    @Test
    void promisesNobodyForAJobThatWasCanceled() {
        Document page = page(AJob.of("job_1")
                .planned("2026-12-12T14:00:00Z", 120)
                .status(WorkStatus.PRO_CANCELED)
                .job());

        assertThat(page.select("#coming")).isEmpty();
        assertThat(page.select("#past")).isNotEmpty();
        assertThat(page.select("main .status").text()).isEqualTo("Canceled");
    }

    @Test
    void saysTheStatusOfTheVisitThatItSpeaksOfOnly() {
        Document page = page(AJob.of("job_1")
                .planned("2026-12-02T14:00:00Z", 60)
                .planned("2026-12-10T14:00:00Z", 60)
                .job());

        assertThat(page.select("#coming ~ div .status")).hasSize(1);
        assertThat(page.select("#past ~ div .status")).isEmpty();
    }

    @Test
    void findsAmongThousands() {
        Job[] jobs = IntStream.range(0, 3000)
                .mapToObj(i -> AJob.of("job_" + i)
                        .called(i == 1234 ? "Cañería rota" : "Filter")
                        .planned("20%02d-03-04T15:00:00Z".formatted(10 + i % 15), 60)
                        .job())
                .toArray(Job[]::new);
        CustomerFile file = AFile.of().with(jobs).file();

        assertThat(rendered(file, ScheduleFilter.of("caneria", null), Rendered.english())
                        .select("main a.row"))
                .hasSize(1);
        Document year = rendered(file, ScheduleFilter.of(null, "2014"), Rendered.english());
        assertThat(year.select("main a.row")).hasSize(25);
        assertThat(year.select("a[rel=next]").attr("href")).isEqualTo("/schedule?year=2014&page=2");
        assertThat(rendered(file, ScheduleFilter.of("zeppelin", null), Rendered.english())
                        .select(".empty")
                        .text())
                .contains("None of your visits is like that");
    }

    @Test
    void holdsTheRulesOfPagesForOddJobs() {
        CustomerFile file =
                AFile.of().unknownPerson().with(Odd.jobs().toArray(Job[]::new)).file();

        PageRules.hold(rendered(file, ScheduleFilter.NONE, Rendered.english()));
        PageRules.hold(rendered(file, ScheduleFilter.NONE, Rendered.spanish()));
    }

    @Test
    void saysWhatWillAppearWhenThereIsNothing() {
        assertThat(page().select(".empty").text()).contains("No visits yet");
    }

    @Test
    void namesTheZoneOfItsTimes() {
        assertThat(page().select("[data-behaviour=zone]").text()).isEqualTo("All times are Eastern Time.");
        assertThat(page().select("[data-behaviour=zone]").attr("data-offset")).isEqualTo("-300");
    }

    private static Appointment visit(String id, String start) {
        Instant from = Instant.parse(start);
        return new Appointment(new AppointmentId(id), null, from, from.plusSeconds(10_800), false, 120, List.of());
    }

    private static Document page(Job... jobs) {
        return page(Rendered.english(), jobs);
    }

    private static Document page(Say say, Job... jobs) {
        return rendered(AFile.of().with(jobs).file(), ScheduleFilter.NONE, say);
    }

    private static Document rendered(CustomerFile file, ScheduleFilter filter, Say say) {
        Agenda agenda = Agenda.of(file.jobs().records(), say);
        return Rendered.at("/schedule")
                .in(say)
                .page("schedule/schedule", SchedulePage.of(file, agenda, filter, 1, say));
    }
}
