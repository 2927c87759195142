package dev.porchlight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.housecall.AJob;
import dev.porchlight.housecall.Appointment;
import dev.porchlight.housecall.WorkStatus;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.web.Language;
import dev.porchlight.web.Rendered;
import dev.porchlight.web.Say;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The company is in New York and it is Tuesday 8 December 2026, 2:05 pm there (19:05 UTC). */
class ProgressTest {

    private final Say say = Rendered.english();

    @Test
    void waitsForADateUntilThereIsAVisit() {
        var progress = Progress.of(AJob.of("job_1").job(), say);

        assertThat(progress.stage()).isEqualTo(Stage.TO_BE_SCHEDULED);
    }

    @Test
    void isPlannedUntilTheArrivalWindowHasPassed() {
        var job = AJob.of("job_1").planned("2026-12-08T18:00:00Z", 120).job();

        assertThat(Progress.of(job, say).stage()).isEqualTo(Stage.PLANNED);
        assertThat(Progress.of(job, at("2026-12-08T20:14:00Z")).stage()).isEqualTo(Stage.PLANNED);
        assertThat(Progress.of(job, at("2026-12-08T20:16:00Z")).stage()).isEqualTo(Stage.LATE);
    }

    @Test
    void isNotLateAnyMoreOnceTheTechnicianIsOnTheWay() {
        var job = AJob.of("job_1")
                .planned("2026-12-08T14:00:00Z", 120)
                .onMyWay("2026-12-08T18:42:00Z")
                .job();

        var progress = Progress.of(job, say);

        assertThat(progress.stage()).isEqualTo(Stage.ON_THE_WAY);
        assertThat(progress.status(say).words()).isEqualTo("On the way since 1:42 pm");
    }

    @Test
    void isNeverLateBeforeTheEndOfADayOnWhichSomebodyMayComeAnyTime() {
        var job = AJob.of("job_1").plannedAnyTime("2026-12-08").job();

        assertThat(Progress.of(job, at("2026-12-09T04:59:00Z")).stage()).isEqualTo(Stage.PLANNED);
        assertThat(Progress.of(job, at("2026-12-09T05:00:00Z")).stage()).isEqualTo(Stage.PASSED);
    }

    @Test
    void forgetsThatSomebodySetOutForAnEarlierVisit() {
        var job = AJob.of("job_1")
                .planned("2026-12-07T14:00:00Z", 120)
                .planned("2026-12-09T14:00:00Z", 120)
                .onMyWay("2026-12-07T13:42:00Z")
                .job();

        var progress = Progress.of(job, say);

        assertThat(progress.stage()).isEqualTo(Stage.PLANNED);
        assertThat(progress.next().day()).isEqualTo("2026-12-09");
    }

    @Test
    void isUnderWayBetweenTwoVisitsOfBegunWork() {
        var job = AJob.of("job_1")
                .planned("2026-12-07T14:00:00Z", 120)
                .planned("2026-12-09T14:00:00Z", 120)
                .started("2026-12-07T14:10:00Z")
                .job();

        assertThat(Progress.of(job, say).stage()).isEqualTo(Stage.BEGUN);
        assertThat(JobWords.when(job, Progress.of(job, say), say))
                .isEqualTo("Goes on: Tomorrow, between 9 and 11 in the morning");
    }

    @Test
    void isOnTheWayAgainForTheSecondVisitOfBegunWork() {
        var job = AJob.of("job_1")
                .planned("2026-12-07T14:00:00Z", 120)
                .planned("2026-12-08T19:00:00Z", 120)
                .onMyWay("2026-12-08T18:42:00Z")
                .started("2026-12-07T14:10:00Z")
                .job();

        assertThat(Progress.of(job, say).stage()).isEqualTo(Stage.ON_THE_WAY);
    }

    @Test
    void isAtWorkSinceTheStartAndNotSinceTheWayThere() {
        var job = AJob.of("job_1")
                .planned("2026-12-08T18:00:00Z", 60)
                .onMyWay("2026-12-08T17:30:00Z")
                .started("2026-12-08T18:05:00Z")
                .job();

        assertThat(Progress.of(job, say).status(say).words()).isEqualTo("At work since 1:05 pm");
    }

    @Test
    void saysThatADayHasPassedWithoutPretendingToKnowMore() {
        var job = AJob.of("job_1").planned("2026-12-01T14:00:00Z", 120).job();

        var progress = Progress.of(job, say);

        assertThat(progress.stage()).isEqualTo(Stage.PASSED);
        assertThat(JobWords.sentence(job, progress, say)).isEqualTo("Planned for Tuesday 1 December");
    }

    @Test
    void tellsWhoCanceled() {
        var mine = AJob.of("job_1").canceledByCustomer("2026-09-19T14:00:00Z").job();
        var yours = AJob.of("job_1").canceledByCompany("2026-09-19T14:00:00Z").job();

        assertThat(JobWords.when(mine, Progress.of(mine, say), say)).isEqualTo("Canceled 19 September by you");
        assertThat(JobWords.when(yours, Progress.of(yours, say), say)).isEqualTo("Canceled 19 September by us");
    }

    @Test
    void isFinishedEvenWhenNobodyNotedWhen() {
        var job = AJob.of("job_1")
                .planned("2026-11-14T14:00:00Z", 120)
                .status(WorkStatus.COMPLETE_RATED)
                .job();

        assertThat(JobWords.when(job, Progress.of(job, say), say)).isEqualTo("Finished, last visit 14 November");
    }

    @Test
    void showsAWordThatIsNewToUsAsItIs() {
        var job = AJob.of("job_1").status(new WorkStatus("awaiting parts")).job();

        var progress = Progress.of(job, say);

        assertThat(progress.stage()).isEqualTo(Stage.OTHER);
        assertThat(progress.status(say).words()).isEqualTo("Awaiting parts");
    }

    @Test
    void readsTheTimestampsWhenThereIsNoStatus() {
        var finished =
                AJob.of("job_1").finished("2026-11-14T20:00:00Z").status(null).job();
        var planned = AJob.of("job_1")
                .planned("2026-12-09T14:00:00Z", 120)
                .status(null)
                .job();

        assertThat(Progress.of(finished, say).stage()).isEqualTo(Stage.FINISHED);
        assertThat(Progress.of(planned, say).stage()).isEqualTo(Stage.PLANNED);
    }

    @Test
    void staysWithTodaysMissedVisitAlthoughThereIsOneTomorrow() {
        var job = AJob.of("job_1")
                .planned("2026-12-09T14:00:00Z", 120)
                .planned("2026-12-08T13:00:00Z", 60)
                .job();

        var progress = Progress.of(job, say);

        assertThat(progress.stage()).isEqualTo(Stage.LATE);
        assertThat(progress.next().day()).isEqualTo("2026-12-08");
    }

    @Test
    void namesOnlyThoseWhoWereSentToTheVisit() {
        var job = AJob.of("job_1")
                .by("Marcus", "Dana", " ")
                .planned("2026-12-09T14:00:00Z", 120, "pro_Dana")
                .planned("2026-12-10T14:00:00Z", 120)
                .job();

        List<Visit> visits = Visit.of(job, say);

        assertThat(visits).extracting(Visit::who).containsExactly(List.of("Dana"), List.of("Marcus", "Dana"));
    }

    @Test
    void countsDaysWhereTheCompanyIs() {
        var lateInTheEvening =
                AJob.of("job_1").planned("2026-12-10T03:30:00Z", 0).job();

        assertThat(Visit.of(lateInTheEvening, say).getFirst().when(say))
                .isEqualTo("Wednesday 9 December, at 10:30 in the evening");
    }

    @Test
    void keepsTheHoursOfAWindowOnTheDayOnWhichClocksChange() {
        var job = AJob.of("job_1").planned("2026-11-01T14:00:00Z", 120).job();

        assertThat(Visit.of(job, say).getFirst().window(say)).isEqualTo("between 9 and 11 in the morning");
    }

    @Test
    void takesAnAnyTimeVisitByItsStartWhenItNamesNoDay() {
        var visit = new Appointment(
                new AppointmentId("appt_1"), null, Instant.parse("2026-12-09T13:00:00Z"), null, true, 0, List.of());

        assertThat(Visit.of(AJob.of("job_1").visit(visit).job(), say).getFirst().when(say))
                .isEqualTo("Wednesday 9 December, any time that day");
    }

    @Test
    void leavesOutAVisitThatHasNoDayYet() {
        var visit = new Appointment(new AppointmentId("appt_1"), null, null, null, false, 0, List.of());

        assertThat(Visit.of(AJob.of("job_1").visit(visit).job(), say)).isEmpty();
    }

    private static Say at(String now) {
        return Rendered.say(Language.ENGLISH, Instant.parse(now));
    }
}
