package dev.porchlight.windows;

import static dev.porchlight.windows.Square.ADA;
import static dev.porchlight.windows.Square.ANYBODY;
import static dev.porchlight.windows.Square.GRACE;
import static dev.porchlight.windows.Square.MONDAY;
import static dev.porchlight.windows.Square.at;
import static dev.porchlight.windows.TestWindows.BOSTON;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.sandbox.mischief.Rule;
import dev.porchlight.sandbox.world.Json;
import dev.porchlight.shared.EmployeeId;
import dev.porchlight.shared.ServiceId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private final Square square = new Square();
    private final TestWindows node = square.node();
    private final EmployeeId marcus = square.crew().getFirst();

    @AfterEach
    void close() {
        square.close();
    }

    @Test
    void showsWhatIsFreeByDayAndWhoCouldCome() {
        square.busy(marcus, at("2030-10-15T08:00"), at("2030-10-15T10:00"));

        var days = week(node, ANYBODY);

        assertThat(days.state()).isEqualTo(Days.State.CURRENT);
        assertThat(days.asOf()).isEqualTo(square.clock.instant());
        assertThat(days.days())
                .extracting(Days.Day::date)
                .containsExactlyElementsOf(MONDAY.datesUntil(MONDAY.plusDays(7)).toList());
        assertThat(days.days()).extracting(day -> day.windows().size()).containsExactly(4, 4, 4, 4, 4, 0, 0);
        assertThat(days.window(at("2030-10-15T08:00"), at("2030-10-15T10:00"))
                        .orElseThrow()
                        .free())
                .containsExactlyElementsOf(square.crew().subList(1, 3));
        assertThat(days.window(at("2030-10-15T10:00"), at("2030-10-15T12:00"))
                        .orElseThrow()
                        .free())
                .containsExactlyElementsOf(square.crew());
    }

    @Test
    void asksOnceForEachWhoCanBeBookedAndThenNothing() {
        var before = square.now();

        week(node, ANYBODY);
        var cold = square.callsSince(before);
        var afterwards = square.now();
        week(node, ANYBODY);
        node.windows.on(GRACE, ANYBODY, MONDAY.plusDays(7), 7);

        assertThat(cold).hasSize(3 + 3).doesNotHaveDuplicates();
        assertThat(cold).filteredOn(call -> call.startsWith("GET /employees")).hasSize(1);
        assertThat(square.callsSince(afterwards)).isEmpty();
    }

    @Test
    void asksAgainBehindAPageThatIsStale() {
        week(node, ANYBODY);
        square.busy(marcus, at("2030-10-15T08:00"), at("2030-10-15T10:00"));
        square.clock.advance(Duration.ofSeconds(61));
        square.sandbox.mischief().latency(Duration.ofMillis(300));

        var atOnce = week(node, ANYBODY);

        assertThat(free(atOnce, "2030-10-15T08:00")).contains(marcus);
        assertThat(atOnce.state()).isEqualTo(Days.State.CURRENT);
        eventually(
                () -> assertThat(free(week(node, ANYBODY), "2030-10-15T08:00")).doesNotContain(marcus));
    }

    @Test
    void waitsForWhatIsTooOld() {
        week(node, ANYBODY);
        square.busy(marcus, at("2030-10-15T08:00"), at("2030-10-15T10:00"));
        square.clock.advance(Duration.ofMinutes(11));

        assertThat(free(week(node, ANYBODY), "2030-10-15T08:00")).doesNotContain(marcus);
    }

    @Test
    void showsWhatItKnowsWhileHousecallProIsDown() {
        week(node, ANYBODY);
        var then = square.clock.instant();
        square.sandbox.mischief().down();
        square.clock.advance(Duration.ofMinutes(11));

        var days = week(node, ANYBODY);

        assertThat(days.state()).isEqualTo(Days.State.OLD);
        assertThat(days.asOf()).isEqualTo(then);
        assertThat(days.isEmpty()).isFalse();
    }

    @Test
    void saysThatItKnowsNothingAndRecoversByItself() {
        square.sandbox.mischief().down();

        var down = week(node, ANYBODY);
        square.sandbox.mischief().clear();

        assertThat(down.state()).isEqualTo(Days.State.UNANSWERED);
        assertThat(down.asOf()).isNull();
        assertThat(down.isEmpty()).isTrue();
        eventually(() -> assertThat(week(node, ANYBODY).state()).isEqualTo(Days.State.CURRENT));
    }

    @Test
    void saysThatNotEverythingIsKnown() {
        week(node, square.only(marcus));
        square.sandbox
                .mischief()
                .add(Rule.on("GET", "/company/schedule_availability/booking_windows")
                        .failing(500));

        var days = week(node, ANYBODY);

        assertThat(days.state()).isEqualTo(Days.State.OLD);
        assertThat(free(days, "2030-10-15T08:00")).containsExactly(marcus);
    }

    @Test
    void saysThatTheCompanyOffersNoTimes() {
        square.sandbox.modes().apply(Json.object().put("onlineBooking", "off"));

        var days = week(node, ANYBODY);

        assertThat(days.state()).isEqualTo(Days.State.NOTHING_OFFERED);
        assertThat(days.isEmpty()).isTrue();
    }

    @Test
    void saysTheSameOfAServiceThatDoesNotExist() {
        var days = week(node, new Wish(Duration.ofHours(2), List.of(), new ServiceId("olit_none")));

        assertThat(days.state()).isEqualTo(Days.State.NOTHING_OFFERED);
    }

    @Test
    void offersOnlyThoseWhoDoTheService() {
        var heaters = square.sandbox.world().catalog.services.get(1);

        var days = week(node, new Wish(Duration.ofHours(2), List.of(), new ServiceId(heaters.id())));

        assertThat(free(days, "2030-10-15T08:00")).hasSize(heaters.pros().size());
    }

    @Test
    void offersAMoveOnlyWhenAllOfThemAreFree() {
        square.busy(marcus, at("2030-10-15T08:00"), at("2030-10-15T10:00"));
        var both = square.only(marcus, square.crew().get(1));

        var days = week(node, both);

        assertThat(days.window(at("2030-10-15T08:00"), at("2030-10-15T10:00"))).isEmpty();
        assertThat(free(days, "2030-10-15T10:00")).containsExactlyElementsOf(both.needed());
    }

    @Test
    void saysThatNobodyTellsWhenSomebodyIsFreeWhoCannotBeBookedOnline() {
        var before = square.now();

        var days = week(node, square.only(marcus, new EmployeeId("pro_gone")));

        assertThat(days.state()).isEqualTo(Days.State.NOT_TOLD);
        assertThat(square.callsSince(before)).hasSize(3);
    }

    @Test
    void countsTheCompanyAsOneWhereItIsNotToldWhoIsFree() {
        square.sandbox.modes().apply(Json.object().put("windowEmployeeFilter", "ignored"));
        var before = square.now();

        var days = week(node, square.only(marcus));

        assertThat(days.state()).isEqualTo(Days.State.CURRENT);
        assertThat(days.window(at("2030-10-15T08:00"), at("2030-10-15T10:00"))
                        .orElseThrow()
                        .free())
                .isEmpty();
        assertThat(square.callsSince(before)).hasSize(4);
    }

    @Test
    void asksNoMoreThanSoManyPeople() {
        var settings = new WindowSettings(
                Duration.ofMinutes(10), 3, Duration.ofSeconds(60), Duration.ofMinutes(10), Duration.ofSeconds(5), 2);

        var days = week(square.node(settings), ANYBODY);

        assertThat(free(days, "2030-10-15T08:00"))
                .containsExactlyElementsOf(square.crew().subList(0, 2));
    }

    @Test
    void offersNothingBeforeTheLeadTimeOrBeyondTheHorizon() {
        var wish = ANYBODY.between(at("2030-10-15T09:00"), at("2030-10-17T00:00"));

        var days = week(node, wish);

        assertThat(days.nextFree()).isNotNull();
        assertThat(days.nextFree().start()).isEqualTo(at("2030-10-15T10:00"));
        assertThat(days.days()).extracting(day -> day.windows().size()).containsExactly(0, 3, 4, 0, 0, 0, 0);
        assertThat(days.later()).isNull();
    }

    @Test
    void findsTheWayToEarlierLaterAndNextFreeDays() {
        var days = node.windows.on(ADA, ANYBODY, LocalDate.of(2030, 10, 19), 2);

        assertThat(days.isEmpty()).isTrue();
        assertThat(days.earlier()).isEqualTo(LocalDate.of(2030, 10, 18));
        assertThat(days.later()).isEqualTo(LocalDate.of(2030, 10, 21));
        assertThat(Optional.ofNullable(days.nextFree()).map(Window::start)).contains(at("2030-10-21T08:00"));
    }

    @Test
    void looksWeeksAheadForTheNextFreeWindow() {
        for (var employee : square.crew()) {
            square.busy(employee, at("2030-10-14T00:00"), at("2030-12-02T00:00"));
        }

        var days = week(node, ANYBODY.between(square.clock.instant(), at("2030-12-14T00:00")));

        assertThat(days.isEmpty()).isTrue();
        assertThat(Optional.ofNullable(days.nextFree()).map(Window::start)).contains(at("2030-12-02T08:00"));
    }

    @Test
    void preparesTheNextDaysBehindThePage() {
        var wish = ANYBODY.between(square.clock.instant(), at("2030-12-14T00:00"));
        var before = square.now();
        node.windows.on(ADA, wish, MONDAY.plusDays(21), 7);
        eventually(() -> assertThat(square.callsSince(before)).hasSize(3 + 3 + 3));
        eventually(() -> assertThat(
                        node.windows.on(ADA, wish, MONDAY.plusDays(28), 1).state())
                .isEqualTo(Days.State.CURRENT));
        var warm = square.now();

        node.windows.on(ADA, wish, MONDAY.plusDays(28), 7);

        assertThat(square.callsSince(warm)).isEmpty();
    }

    @Test
    void showsTheDaysOnWhichClocksChangeAsTheyAre() {
        square.open(DayOfWeek.SUNDAY, 0, 6);

        var autumn = node.windows.on(ADA, ANYBODY, LocalDate.of(2030, 11, 3), 1);

        assertThat(autumn.days().getFirst().windows())
                .extracting(window -> Duration.between(window.start(), window.end()))
                .containsOnly(Duration.ofHours(2));
        assertThat(autumn.days().getFirst().windows())
                .extracting(Window::start)
                .first()
                .isEqualTo(at("2030-11-03T00:00"));
    }

    @Test
    void keepsApartWhatIsTheSameByTheClockOnTheWall() {
        square.say("""
            {"booking_windows": [
              {"start_time": "2030-11-03T06:30:00Z", "end_time": "2030-11-03T07:30:00Z", "available": true},
              {"start_time": "2030-11-03T05:30:00Z", "end_time": "2030-11-03T06:30:00Z", "available": true},
              {"start_time": "2030-11-03T05:30:00Z", "end_time": "2030-11-03T06:30:00Z", "available": true}
            ]}\
            """);

        var day = node.windows
                .on(ADA, ANYBODY, LocalDate.of(2030, 11, 3), 1)
                .days()
                .getFirst();

        assertThat(day.windows())
                .extracting(Window::start)
                .containsExactly(Instant.parse("2030-11-03T05:30:00Z"), Instant.parse("2030-11-03T06:30:00Z"));
        assertThat(day.windows())
                .extracting(window -> window.start().atZone(BOSTON).getHour())
                .containsExactly(1, 1);
    }

    @Test
    void leavesOutWhatCannotBeChosen() {
        square.say("""
            {"booking_windows": [null, {}, {"start_time": "soon", "end_time": "later", "available": true},
              {"start_time": "2030-10-14T10:59:00Z", "end_time": "2030-10-14T12:59:00Z", "available": true},
              {"start_time": "2030-10-15T14:00:00Z", "end_time": "2030-10-15T12:00:00Z", "available": true},
              {"start_time": "2030-10-15T12:00:00Z", "end_time": "2030-10-15T14:00:00Z"},
              {"start_time": "2030-10-15T13:00:00Z", "end_time": "2030-10-15T15:00:00Z", "available": true},
              {"start_time": "2030-10-15T14:00:00Z", "end_time": "2030-10-15T16:00:00Z", "available": true},
              {"start_time": "2031-10-15T14:00:00Z", "end_time": "2031-10-15T16:00:00Z", "available": true}
            ], "show_for_days": "many"}\
            """);

        var days = week(node, ANYBODY);

        assertThat(days.days().stream().flatMap(day -> day.windows().stream()))
                .extracting(Window::start)
                .containsExactly(Instant.parse("2030-10-15T13:00:00Z"), Instant.parse("2030-10-15T14:00:00Z"));
    }

    @Test
    void asksAboutThisVeryMomentBeforeSomethingIsSent() {
        week(node, ANYBODY);
        square.busy(marcus, at("2030-10-15T08:00"), at("2030-10-15T10:00"));
        var other = square.crew().get(1);

        assertThat(isFree(marcus)).isFalse();
        assertThat(isFree(other)).isTrue();
        assertThat(isFree()).isTrue();
        assertThat(isFree(marcus, other)).isFalse();
        assertThat(node.windows.isFree(at("2030-10-15T08:30"), at("2030-10-15T10:30"), List.of(), ANYBODY))
                .isFalse();
    }

    private boolean isFree(EmployeeId... employees) {
        return node.windows.isFree(at("2030-10-15T08:00"), at("2030-10-15T10:00"), List.of(employees), ANYBODY);
    }

    private static Days week(TestWindows node, Wish wish) {
        return node.windows.on(ADA, wish, MONDAY, 7);
    }

    private static List<EmployeeId> free(Days days, String start) {
        return days.window(at(start), at(start).plus(Duration.ofHours(2)))
                .orElseThrow()
                .free();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(20, SECONDS).untilAsserted(assertion);
    }
}
