package dev.porchlight.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.housecall.AJob;
import dev.porchlight.housecall.Address;
import dev.porchlight.housecall.Appointment;
import dev.porchlight.housecall.Company;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.WorkStatus;
import dev.porchlight.policy.Rule.Allowed;
import dev.porchlight.policy.Rule.NotNow;
import dev.porchlight.policy.Rule.NotOffered;
import dev.porchlight.policy.Rule.Reason;
import dev.porchlight.policy.Rule.TooLate;
import dev.porchlight.shared.AppointmentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");
    private static final Instant VISIT = Instant.parse("2026-12-09T14:00:00Z");
    private static final Instant FREE_UNTIL = Instant.parse("2026-12-08T14:00:00Z");
    private static final Instant A_WEEK_BEFORE = Instant.parse("2026-12-02T14:00:00Z");

    private final Policy careful = policy();
    private final AJob planned = AJob.of("job_1").planned("2026-12-09T14:00:00Z", 120);

    @Test
    void letsAVisitBeMovedAndCancelledADayBefore() {
        assertThat(moving(careful, A_WEEK_BEFORE)).isEqualTo(new Allowed(FREE_UNTIL));
        assertThat(cancelling(careful, FREE_UNTIL.minusNanos(1))).isEqualTo(new Allowed(FREE_UNTIL));
        assertThat(moving(careful, FREE_UNTIL)).isEqualTo(new TooLate(FREE_UNTIL));
        assertThat(cancelling(careful, VISIT)).isEqualTo(new TooLate(FREE_UNTIL));
    }

    @Test
    void takesADifferentNoticeForEach() {
        var policy = policy("notice-for-moving", "2h", "notice-for-cancelling", "3d");

        assertThat(moving(policy, FREE_UNTIL)).isEqualTo(new Allowed(VISIT.minus(Duration.ofHours(2))));
        assertThat(cancelling(policy, FREE_UNTIL)).isEqualTo(new TooLate(VISIT.minus(Duration.ofDays(3))));
    }

    @Test
    void hasACoherentAnswerWhereNothingIsAllowed() {
        var policy = policy("book", "nothing", "move", "false", "cancel", "false");

        assertThat(moving(policy, A_WEEK_BEFORE)).isEqualTo(new NotOffered());
        assertThat(cancelling(policy, A_WEEK_BEFORE)).isEqualTo(new NotOffered());
        assertThat(policy.booking(AJob.of("job_1").job(), A_WEEK_BEFORE)).isEqualTo(new NotOffered());
        assertThat(policy.services()).isEmpty();
    }

    @Test
    void doesNotResetTheClockWhenAVisitIsMovedLate() {
        var policy = policy("notice-for-moving", "2h", "notice-for-cancelling", "24h");
        var anHourLate = FREE_UNTIL.plus(Duration.ofHours(1));

        var sticky = policy.clockAfterMoving(visit(), null, anHourLate);
        var nextWeek = AJob.of("job_1").planned("2026-12-16T14:00:00Z", 120).job();
        var moved = nextWeek.schedule().appointments().getFirst();

        assertThat(sticky).contains(FREE_UNTIL);
        assertThat(policy.cancelling(nextWeek, moved, FREE_UNTIL, anHourLate)).isEqualTo(new TooLate(FREE_UNTIL));
        assertThat(policy.clockAfterMoving(moved, FREE_UNTIL, anHourLate)).contains(FREE_UNTIL);
    }

    @Test
    void beginsANewClockWhenAVisitIsMovedInTime() {
        assertThat(careful.clockAfterMoving(visit(), null, A_WEEK_BEFORE)).isEmpty();
    }

    @Test
    void countsAVisitAtAnyTimeFromTheStartOfItsDayWhereTheCompanyIs() {
        var job = AJob.of("job_1").plannedAnyTime("2026-12-09").job();
        var visit = job.schedule().appointments().getFirst();

        assertThat(careful.moving(job, visit, null, A_WEEK_BEFORE))
                .isEqualTo(new Allowed(Instant.parse("2026-12-08T05:00:00Z")));
        assertThat(careful.moving(job, visit, null, Instant.parse("2026-12-09T20:00:00Z")))
                .isEqualTo(new TooLate(Instant.parse("2026-12-08T05:00:00Z")));
        assertThat(careful.moving(job, visit, null, Instant.parse("2026-12-10T05:00:00Z")))
                .isEqualTo(new NotNow(Reason.PASSED));
    }

    /** On the first the clocks of Boston jump from 2 to 3, on the other they go back from 2 to 1. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-08, 2026-03-07T05:00:00Z, 2026-03-09T04:00:00Z",
        "2026-11-01, 2026-10-31T04:00:00Z, 2026-11-02T05:00:00Z"
    })
    void countsDaysOf23And25HoursAsTheyAre(LocalDate day, Instant until, Instant over) {
        var job = AJob.of("job_1").plannedAnyTime(day.toString()).job();
        var visit = job.schedule().appointments().getFirst();

        assertThat(careful.moving(job, visit, null, A_WEEK_BEFORE.minus(Duration.ofDays(300))))
                .isEqualTo(new Allowed(until));
        assertThat(careful.moving(job, visit, null, over.minusNanos(1))).isEqualTo(new TooLate(until));
        assertThat(careful.moving(job, visit, null, over)).isEqualTo(new NotNow(Reason.PASSED));
    }

    @Test
    void leavesToTheOfficeWhatIsHappeningOrOver() {
        var thatMorning = "2026-12-09T13:30:00Z";
        var now = Instant.parse("2026-12-09T14:30:00Z");

        assertThat(moving(planned().onMyWay(thatMorning), now)).isEqualTo(new NotNow(Reason.ON_THE_WAY));
        assertThat(moving(planned().started(thatMorning), now)).isEqualTo(new NotNow(Reason.BEGUN));
        assertThat(moving(planned().status(WorkStatus.IN_PROGRESS), now)).isEqualTo(new NotNow(Reason.BEGUN));
        assertThat(moving(planned().finished(thatMorning), now)).isEqualTo(new NotNow(Reason.FINISHED));
        assertThat(moving(planned().canceledByCompany(thatMorning), now)).isEqualTo(new NotNow(Reason.CANCELED));
        assertThat(moving(planned().canceledByCustomer(thatMorning), now)).isEqualTo(new NotNow(Reason.CANCELED));
        assertThat(moving(planned(), Instant.parse("2026-12-09T17:00:00Z"))).isEqualTo(new NotNow(Reason.PASSED));
    }

    @Test
    void letsTheNextVisitBeMovedOfAJobThatIsInProgress() {
        var job = AJob.of("job_1").planned("2026-12-01T14:00:00Z", 120).planned("2026-12-09T14:00:00Z", 120);

        var begun = job.started("2026-12-01T14:05:00Z").job();

        assertThat(careful.moving(begun, begun.schedule().appointments().getLast(), null, A_WEEK_BEFORE))
                .isEqualTo(new Allowed(FREE_UNTIL));
    }

    @Test
    void leavesToTheOfficeWhatIsNotClear() {
        assertThat(moving(planned().status(new WorkStatus("paused")), A_WEEK_BEFORE))
                .isEqualTo(new NotNow(Reason.UNCLEAR));
        assertThat(moving(planned().status(null), A_WEEK_BEFORE)).isEqualTo(new NotNow(Reason.UNCLEAR));
        assertThat(movingTheVisit(null, null)).isEqualTo(new NotNow(Reason.UNDATED));
        assertThat(movingTheVisit(VISIT, VISIT.plus(Duration.ofHours(25)))).isEqualTo(new NotNow(Reason.LONG));
        assertThat(movingTheVisit(VISIT, null)).isEqualTo(new Allowed(FREE_UNTIL));
        assertThat(movingTheVisit(VISIT, VISIT.minusSeconds(60))).isEqualTo(new Allowed(FREE_UNTIL));
    }

    @Test
    void letsAVisitBeBookedForAJobThatNeedsOneAndForNoOther() {
        var lastDay = Instant.parse("2027-02-01T05:00:00Z");

        assertThat(careful.booking(AJob.of("job_1").job(), A_WEEK_BEFORE)).isEqualTo(new Allowed(lastDay));
        assertThat(careful.booking(planned().job(), A_WEEK_BEFORE)).isEqualTo(new NotNow(Reason.PLANNED));
        assertThat(careful.booking(
                        AJob.of("job_1").finished("2026-12-01T14:00:00Z").job(), A_WEEK_BEFORE))
                .isEqualTo(new NotNow(Reason.FINISHED));
        assertThat(careful.booking(AJob.of("job_1").status(null).job(), A_WEEK_BEFORE))
                .isEqualTo(new NotNow(Reason.UNCLEAR));
    }

    @Test
    void givesTimesFromTheLeadTimeToTheEndOfTheLastDay() {
        var policy = policy("lead-time", "4h", "horizon", "2d");

        assertThat(policy.earliest(A_WEEK_BEFORE)).isEqualTo("2026-12-02T18:00:00Z");
        assertThat(policy.latest(A_WEEK_BEFORE)).isEqualTo("2026-12-05T05:00:00Z");
    }

    @Test
    void keepsTheLengthOfAVisitThatIsMoved() {
        assertThat(careful.visitLength(visit())).isEqualTo(Duration.ofHours(3));
        assertThat(careful.visitLength(new Appointment(visit().id(), null, VISIT, VISIT, false, 0, List.of())))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void takesTheArrivalWindowOfTheCompanyUnlessItIsSet() {
        assertThat(careful.arrivalWindow()).isEqualTo(Duration.ofHours(2));
        assertThat(policy(company(90), Map.of()).arrivalWindow()).isEqualTo(Duration.ofMinutes(90));
        assertThat(policy(company(0), Map.of()).arrivalWindow()).isZero();
        assertThat(policy(company(90), Map.of("porchlight.policy.arrival-window", "1h"))
                        .arrivalWindow())
                .isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02169", " 02169 ", "02169-1234"})
    void worksWhereTheCompanyHasSaidSo(String zip) {
        assertThat(policy(company(0, "02169", "02170"), Map.of()).serves(zip)).isTrue();
        assertThat(policy(company(0, "02170"), Map.of()).serves(zip)).isFalse();
        assertThat(policy(company(0, "02170"), Map.of("porchlight.policy.zip-codes", "02169"))
                        .serves(zip))
                .isTrue();
        assertThat(careful.serves(zip)).isTrue();
    }

    @Test
    void worksEverywhereOrAtNoAddressWithoutAZipCode() {
        assertThat(careful.serves(null)).isTrue();
        assertThat(policy(company(0, "02170"), Map.of()).serves(null)).isFalse();
    }

    @Test
    void offersAServiceWhereItIsDone() {
        var policy = policy(
                "book", "jobs-and-services", "services[0].name", "Drain cleaning", "services[0].zip-codes", "02170");
        var drains = policy.service("Drain cleaning").orElseThrow();

        assertThat(policy.serves(drains, "02170")).isTrue();
        assertThat(policy.serves(drains, "02169")).isFalse();
        assertThat(policy.visitLength(drains)).isEqualTo(Duration.ofHours(2));
        assertThat(policy.service("Roofing")).isEmpty();
    }

    private Appointment visit() {
        return planned.job().schedule().appointments().getFirst();
    }

    private static AJob planned() {
        return AJob.of("job_1").planned("2026-12-09T14:00:00Z", 120);
    }

    private Rule moving(AJob made, Instant now) {
        var job = made.job();
        return careful.moving(job, job.schedule().appointments().getFirst(), null, now);
    }

    private Rule moving(Policy policy, Instant now) {
        return policy.moving(planned.job(), visit(), null, now);
    }

    private Rule cancelling(Policy policy, Instant now) {
        return policy.cancelling(planned.job(), visit(), null, now);
    }

    private Rule movingTheVisit(@Nullable Instant start, @Nullable Instant end) {
        var visit = new Appointment(new AppointmentId("appt_1"), null, start, end, false, 0, List.of());
        Job job = AJob.of("job_1").visit(visit).job();
        return careful.moving(job, visit, null, A_WEEK_BEFORE);
    }

    private static Policy policy(String... settings) {
        var map = new HashMap<String, String>();
        for (int i = 0; i < settings.length; i += 2) {
            map.put("porchlight.policy." + settings[i], settings[i + 1]);
        }
        return policy(null, map);
    }

    private static Policy policy(@Nullable Company company, Map<String, String> settings) {
        return new Policy(PolicySettingsTest.bound(settings), () -> BOSTON, () -> Optional.ofNullable(company));
    }

    private static Company company(int arrivalWindow, String... zipCodes) {
        return new Company(
                null,
                null,
                null,
                null,
                null,
                Address.UNKNOWN,
                null,
                arrivalWindow,
                null,
                new Company.ServiceAreas(Arrays.asList(zipCodes)));
    }
}
