package dev.porchlight.windows;

import static dev.porchlight.windows.Square.ADA;
import static dev.porchlight.windows.Square.ANYBODY;
import static dev.porchlight.windows.Square.GRACE;
import static dev.porchlight.windows.Square.MONDAY;
import static dev.porchlight.windows.Square.at;
import static dev.porchlight.windows.TestWindows.holding;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.sandbox.world.Json;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EmployeeId;
import dev.porchlight.windows.HoldOutcome.Gone;
import dev.porchlight.windows.HoldOutcome.NoAnswer;
import dev.porchlight.windows.HoldOutcome.Taken;
import dev.porchlight.windows.HoldOutcome.TooMany;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class HoldsTest {

    private static final Instant EIGHT = at("2030-10-15T08:00");
    private static final Instant TEN = at("2030-10-15T10:00");
    private static final Instant NOON = at("2030-10-15T12:00");
    private static final Window FIRST = new Window(EIGHT, TEN, List.of());
    private static final Window SECOND = new Window(TEN, NOON, List.of());
    private static final AppointmentId VISIT = new AppointmentId("appt_1");

    private final Square square = new Square();
    private final TestWindows node = square.node();
    private final EmployeeId marcus = square.crew().get(0);
    private final EmployeeId dana = square.crew().get(1);
    private final Wish byMarcus = square.only(marcus);

    @AfterEach
    void close() {
        square.close();
    }

    @Test
    void takesAWindowForOneOfThoseWhoAreFree() {
        var hold = taken(take(node, ADA, FIRST, ANYBODY));

        assertThat(hold.customer()).isEqualTo(ADA);
        assertThat(List.of(hold.start(), hold.end())).containsExactly(EIGHT, TEN);
        assertThat(hold.employees()).hasSize(1).isSubsetOf(square.crew());
        assertThat(node.holds.find(ADA, hold.id())).contains(hold);
    }

    @Test
    void isNobodyElsesBusiness() {
        var hold = taken(take(node, ADA, FIRST, ANYBODY));

        node.holds.release(GRACE, hold.id());

        assertThat(node.holds.find(GRACE, hold.id())).isEmpty();
        assertThat(node.holds.keep(ofGrace(hold), "PL-AAAAA")).isFalse();
        assertThat(node.holds.find(ADA, hold.id())).contains(hold);
    }

    @Test
    void costsOneCallWhenTheDaysHaveBeenLookedAt() {
        node.windows.on(ADA, ANYBODY, MONDAY, 7);
        var before = square.now();

        take(node, ADA, FIRST, ANYBODY);

        assertThat(square.callsSince(before)).hasSize(1);
    }

    @Test
    void costsNoCallWhenSomebodyElseWasFaster() {
        taken(take(node, GRACE, FIRST, byMarcus));
        var before = square.now();

        var nearest = gone(take(node, ADA, FIRST, byMarcus));

        assertThat(square.callsSince(before)).isEmpty();
        assertThat(nearest).extracting(Window::start).containsExactly(TEN, NOON, at("2030-10-15T14:00"));
    }

    @Test
    void letsEveryWindowBeTakenOnceHoweverManyWantItAndWhere() throws Exception {
        var nodes = List.of(node, square.node());
        nodes.forEach(each -> each.windows.on(ADA, byMarcus, MONDAY, 7));
        var windows = node.windows.on(ADA, byMarcus, MONDAY, 7).days().stream()
                .flatMap(day -> day.windows().stream())
                .toList();

        var outcomes = new ArrayList<HoldOutcome>();
        for (var window : windows) {
            outcomes.addAll(atOnce(
                    16,
                    i -> take(
                            nodes.get(i % 2),
                            new CustomerId("cus_" + i + "_" + window.start().getEpochSecond()),
                            window,
                            byMarcus)));
        }

        assertThat(windows).hasSize(20);
        assertThat(outcomes).filteredOn(Taken.class::isInstance).hasSize(20);
        assertThat(outcomes).filteredOn(Gone.class::isInstance).hasSize(300);
        assertThat(overlaps()).isZero();
    }

    @Test
    void letsAWindowBeTakenByAsManyAsCouldCome() throws Exception {
        var nodes = List.of(node, square.node());

        var outcomes = atOnce(16, i -> take(nodes.get(i % 2), new CustomerId("cus_" + i), FIRST, ANYBODY));

        assertThat(outcomes.stream()
                        .filter(Taken.class::isInstance)
                        .map(HoldsTest::taken)
                        .flatMap(hold -> hold.employees().stream()))
                .containsExactlyInAnyOrderElementsOf(square.crew());
        assertThat(gone(take(node, ADA, FIRST, ANYBODY))).hasSize(3);
    }

    @Test
    void takesBothWhoAreNeededOrNone() throws Exception {
        var nodes = List.of(node, square.node());
        var both = square.only(marcus, dana);
        var other = square.only(dana, square.crew().get(2));

        for (var window : List.of(FIRST, SECOND)) {
            var outcomes = atOnce(
                    16, i -> take(nodes.get(i % 2), new CustomerId("cus_" + i), window, i % 4 < 2 ? both : other));
            assertThat(outcomes).filteredOn(Taken.class::isInstance).hasSize(1);
        }

        assertThat(overlaps()).isZero();
        assertThat(count("SELECT count(*) FROM hold")).isEqualTo(4);
    }

    @Test
    void leavesNothingHalfTaken() {
        taken(take(node, GRACE, FIRST, square.only(dana)));

        gone(take(node, ADA, FIRST, square.only(marcus, dana)));

        assertThat(taken(take(node, ADA, FIRST, byMarcus)).employees()).containsExactly(marcus);
    }

    @Test
    void holdsWhatOverlapsAndNotWhatFollows() {
        square.say("""
            {"booking_windows": [
              {"start_time": "2030-10-15T12:00:00Z", "end_time": "2030-10-15T14:00:00Z", "available": true},
              {"start_time": "2030-10-15T13:00:00Z", "end_time": "2030-10-15T15:00:00Z", "available": true},
              {"start_time": "2030-10-15T14:00:00Z", "end_time": "2030-10-15T16:00:00Z", "available": true}
            ]}\
            """);
        taken(take(node, GRACE, FIRST, ANYBODY));

        gone(take(node, ADA, new Window(at("2030-10-15T09:00"), at("2030-10-15T11:00"), List.of()), ANYBODY));

        taken(take(node, ADA, SECOND, ANYBODY));
    }

    @Test
    void isOverWhenItsTimeIsUp() {
        var hasty = square.node(holding(Duration.ofMillis(1)));
        var first = taken(take(hasty, GRACE, FIRST, byMarcus));

        await().atMost(10, SECONDS)
                .until(() -> hasty.holds.find(GRACE, first.id()).isEmpty());

        taken(take(node, ADA, FIRST, byMarcus));
        assertThat(hasty.holds.keep(first, "PL-AAAAA")).isFalse();
    }

    @Test
    void canBeKeptAfterItsTimeIfNobodyElseWantedIt() {
        var hasty = square.node(holding(Duration.ofMillis(1)));
        var hold = taken(take(hasty, GRACE, FIRST, square.only(marcus, dana)));
        await().atMost(10, SECONDS)
                .until(() -> hasty.holds.find(GRACE, hold.id()).isEmpty());

        assertThat(node.holds.keep(hold, "PL-AAAAA")).isTrue();

        gone(take(node, ADA, FIRST, byMarcus));
        gone(take(node, ADA, FIRST, square.only(dana)));
    }

    @Test
    void isTakenAgainByWhatWasSentEvenWhenNothingIsLeftOfIt() {
        var hold = taken(take(node, GRACE, FIRST, byMarcus));
        node.holds.release(GRACE, hold.id());

        assertThat(node.holds.keep(hold, "PL-AAAAA")).isTrue();

        gone(take(node, ADA, FIRST, byMarcus));
    }

    @Test
    void doesNotComeBackInHalvesWhenOneOfThePeopleIsGone() {
        var hasty = square.node(holding(Duration.ofMillis(1)));
        var hold = taken(take(hasty, GRACE, FIRST, square.only(marcus, dana)));
        await().atMost(10, SECONDS)
                .until(() -> hasty.holds.find(GRACE, hold.id()).isEmpty());
        taken(take(node, ADA, FIRST, square.only(dana)));

        assertThat(node.holds.keep(hold, "PL-AAAAA")).isFalse();

        taken(take(node, ADA, FIRST, byMarcus));
    }

    @Test
    void neverEndsWhileItsChangeIsOpen() {
        var hasty = square.node(holding(Duration.ofMillis(1)));
        var hold = taken(take(hasty, GRACE, FIRST, byMarcus));

        assertThat(node.holds.keep(hold, "PL-AAAAA")).isTrue();
        assertThat(node.holds.keep(hold, "PL-AAAAA")).isTrue();
        assertThat(node.holds.keep(hold, "PL-BBBBB")).isFalse();
        node.holds.release(GRACE, hold.id());
        node.table.forget();

        assertThat(node.holds.find(GRACE, hold.id()).orElseThrow().until()).isEqualTo(TEN);
        gone(take(node, ADA, FIRST, byMarcus));
    }

    /** Whether the node that took it lives or not, it is in the database, and any other may keep it. */
    @Test
    void outlivesTheNodeThatTookIt() {
        var dying = square.node();
        var hold = taken(take(dying, GRACE, FIRST, byMarcus));
        dying.close();

        gone(take(node, ADA, FIRST, byMarcus));
        assertThat(node.holds.keep(hold, "PL-AAAAA")).isTrue();
    }

    @Test
    void isKeptOrTakenOverButNeverBothHoweverCloseTheyAre() throws Exception {
        var hasty = square.node(holding(Duration.ofMillis(1)));
        for (var window : List.of(FIRST, SECOND)) {
            var hold = taken(take(hasty, GRACE, window, byMarcus));
            await().atMost(10, SECONDS)
                    .until(() -> hasty.holds.find(GRACE, hold.id()).isEmpty());

            var results = atOnce(
                    8,
                    i -> i % 2 == 0
                            ? node.holds.keep(hold, "PL-AAAA" + i)
                            : take(node, new CustomerId("cus_" + i), window, byMarcus) instanceof Taken);

            assertThat(results).filteredOn(Boolean::booleanValue).hasSize(1);
        }
        assertThat(overlaps()).isZero();
    }

    @Test
    void isFreeAtOnceWhenItsChangeWasRefused() {
        var hold = kept(GRACE, FIRST, byMarcus, "PL-AAAAA");

        node.holds.settled("PL-AAAAA", false, null);

        assertThat(node.holds.find(GRACE, hold.id())).isEmpty();
        taken(take(node, ADA, FIRST, byMarcus));
    }

    @Test
    void standsUntilHousecallProItselfSaysThatTheyAreBusy() {
        kept(GRACE, FIRST, byMarcus, "PL-AAAAA");

        node.holds.settled("PL-AAAAA", true, VISIT);

        gone(take(node, ADA, FIRST, byMarcus));
        assertThat(count("SELECT count(*) FROM hold WHERE until BETWEEN now() + interval '9 minutes' AND now()"
                        + " + interval '10 minutes'"))
                .isEqualTo(1);
    }

    @Test
    void standsToTheEndOfItsTimeWhereHousecallProDoesNotKnow() {
        ignoreEmployees();
        var hold = kept(GRACE, FIRST, ANYBODY, "PL-AAAAA");

        node.holds.settled("PL-AAAAA", true, VISIT);

        assertThat(hold.employees()).isEmpty();
        assertThat(node.holds.find(GRACE, hold.id()).orElseThrow().until()).isEqualTo(TEN);
        gone(take(node, ADA, FIRST, ANYBODY));
        node.holds.release(VISIT);
        taken(take(node, ADA, FIRST, ANYBODY));
    }

    @Test
    void freesTheEarlierTimeOfAVisitThatWasMoved() {
        ignoreEmployees();
        kept(GRACE, FIRST, ANYBODY, "PL-AAAAA");
        node.holds.settled("PL-AAAAA", true, VISIT);
        kept(GRACE, SECOND, ANYBODY, "PL-BBBBB");

        node.holds.settled("PL-BBBBB", true, VISIT);
        node.holds.settled("PL-AAAAA", true, VISIT);

        taken(take(node, ADA, FIRST, ANYBODY));
        gone(take(node, ADA, SECOND, ANYBODY));
    }

    @Test
    void hasOneUnitInEachWindowWhereItIsNotToldWhoIsFree() throws Exception {
        ignoreEmployees();
        var nodes = List.of(node, square.node());

        var outcomes = atOnce(16, i -> take(nodes.get(i % 2), new CustomerId("cus_" + i), FIRST, ANYBODY));

        assertThat(outcomes).filteredOn(Taken.class::isInstance).hasSize(1);
        assertThat(node.windows.on(ADA, ANYBODY, MONDAY, 7).window(EIGHT, TEN)).isEmpty();
        assertThat(node.windows.on(ADA, ANYBODY, MONDAY, 7).window(TEN, NOON)).isPresent();
    }

    @Test
    void promisesNobodyWhoMayBeTheUnitThatIsTaken() {
        ignoreEmployees();
        kept(GRACE, FIRST, ANYBODY, "PL-AAAAA");
        square.sandbox.modes().apply(Json.object().put("windowEmployeeFilter", "honoured"));
        var knowing = square.node();

        gone(take(knowing, ADA, FIRST, ANYBODY));
        taken(take(knowing, ADA, SECOND, byMarcus));
        gone(take(node, GRACE, SECOND, ANYBODY));
    }

    @Test
    void isNotOfferedToOthersAndStaysOpenToWhoeverHoldsIt() {
        taken(take(node, ADA, FIRST, byMarcus));

        assertThat(node.windows.on(ADA, byMarcus, MONDAY, 7).window(EIGHT, TEN)).isPresent();
        assertThat(node.windows.on(GRACE, byMarcus, MONDAY, 7).window(EIGHT, TEN))
                .isEmpty();
    }

    @Test
    void isTheSameForSomebodyWhoPressesTwice() {
        var first = taken(take(node, ADA, FIRST, ANYBODY));

        var second = taken(take(node, ADA, FIRST, ANYBODY));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(count("SELECT count(*) FROM hold")).isEqualTo(1);
    }

    @Test
    void letsGoWhatWasChosenBefore() {
        var first = taken(take(node, ADA, FIRST, byMarcus));

        var second = taken(node.holds.take(ADA, SECOND, byMarcus, Optional.of(first)));

        assertThat(node.holds.find(ADA, first.id())).isEmpty();
        assertThat(node.holds.find(ADA, second.id())).isPresent();
        taken(take(node, GRACE, FIRST, byMarcus));
    }

    @Test
    void keepsWhatWasChosenBeforeWhenTheOtherIsGone() {
        node.windows.on(ADA, byMarcus, MONDAY, 7);
        var first = taken(take(node, ADA, FIRST, byMarcus));
        square.busy(marcus, TEN, NOON);

        var nearest = gone(node.holds.take(ADA, SECOND, byMarcus, Optional.of(first)));

        assertThat(node.holds.find(ADA, first.id())).contains(first);
        assertThat(nearest).extracting(Window::start).contains(EIGHT).doesNotContain(TEN);
    }

    @Test
    void movesOverWhatOneChoseBeforeAndGivesItBackWhenThatFails() {
        square.say("""
            {"booking_windows": [
              {"start_time": "2030-10-15T12:00:00Z", "end_time": "2030-10-15T14:00:00Z", "available": true},
              {"start_time": "2030-10-15T13:00:00Z", "end_time": "2030-10-15T15:00:00Z", "available": true}
            ]}\
            """);
        var overlapping = new Window(at("2030-10-15T09:00"), at("2030-10-15T11:00"), List.of());
        var first = taken(take(node, ADA, FIRST, ANYBODY));
        square.sandbox.mischief().clear();

        gone(node.holds.take(ADA, overlapping, ANYBODY, Optional.of(first)));

        assertThat(node.holds.find(ADA, first.id())).contains(first);
    }

    @Test
    void triesTheNextWhoCouldComeWhenOneTurnsOutToBeBusy() {
        node.windows.on(ADA, ANYBODY, MONDAY, 7);
        square.busy(marcus, EIGHT, TEN);
        square.busy(dana, EIGHT, TEN);

        assertThat(taken(take(node, ADA, FIRST, ANYBODY)).employees())
                .containsExactly(square.crew().get(2));
    }

    @Test
    void isGoneWhenTheOfficeWasFasterAndIsNotOfferedAgain() {
        node.windows.on(ADA, byMarcus, MONDAY, 7);
        square.busy(marcus, EIGHT, TEN);

        gone(take(node, ADA, FIRST, byMarcus));

        assertThat(node.windows.on(ADA, byMarcus, MONDAY, 7).window(EIGHT, TEN)).isEmpty();
        assertThat(count("SELECT count(*) FROM hold")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2030-10-14T06:00",
                "2030-10-15T08:30",
                "2030-10-19T08:00",
                "2033-10-17T08:00",
                "2020-01-01T08:00"
            })
    void takesNothingThatWasNeverOffered(String start) {
        var forged = new Window(at(start), at(start).plus(Duration.ofHours(2)), List.of(marcus));

        gone(take(node, ADA, forged, ANYBODY.between(square.clock.instant(), at("2030-12-01T00:00"))));
    }

    @Test
    void asksNobodyAboutWhatCannotBeChosen() {
        node.windows.on(ADA, ANYBODY, MONDAY, 7);
        var before = square.now();

        gone(take(
                node,
                ADA,
                new Window(at("2033-10-17T08:00"), at("2033-10-17T10:00"), List.of()),
                ANYBODY.between(EIGHT, NOON)));

        assertThat(square.callsSince(before)).isEmpty();
    }

    @Test
    void takesNothingBeforeTheLeadTime() {
        gone(take(node, ADA, FIRST, ANYBODY.between(TEN, at("2030-12-01T00:00"))));
    }

    @Test
    void letsNobodyHoldMoreThanAFew() {
        var third = new Window(NOON, at("2030-10-15T14:00"), List.of());
        var fourth = new Window(at("2030-10-15T14:00"), at("2030-10-15T16:00"), List.of());
        taken(take(node, ADA, FIRST, ANYBODY));
        taken(take(node, ADA, SECOND, ANYBODY));
        var last = taken(take(node, ADA, third, ANYBODY));

        assertThat(take(node, ADA, fourth, ANYBODY)).isEqualTo(new TooMany(3));
        taken(node.holds.take(ADA, fourth, ANYBODY, Optional.of(last)));
        taken(take(node, GRACE, fourth, ANYBODY));
    }

    @Test
    void letsNobodyHoldMoreByBeingQuick() throws Exception {
        node.windows.on(ADA, ANYBODY, MONDAY, 7);
        var windows = node.windows.on(ADA, ANYBODY, MONDAY, 7).days().stream()
                .flatMap(day -> day.windows().stream())
                .toList();

        var outcomes = atOnce(16, i -> take(node, ADA, windows.get(i), ANYBODY));

        assertThat(outcomes).filteredOn(Taken.class::isInstance).hasSize(3);
        assertThat(outcomes).filteredOn(TooMany.class::isInstance).hasSize(13);
    }

    @Test
    void takesWhatIsKnownWhileHousecallProIsDown() {
        node.windows.on(ADA, ANYBODY, MONDAY, 7);
        square.sandbox.mischief().down();

        taken(take(node, ADA, FIRST, ANYBODY));
        assertThat(take(square.node(), ADA, SECOND, ANYBODY)).isEqualTo(new NoAnswer());
    }

    @Test
    void countsWhatBecameOfEach() {
        taken(take(node, ADA, FIRST, byMarcus));
        gone(take(node, GRACE, FIRST, byMarcus));

        assertThat(node.meters.counter("porchlight.holds", "outcome", "taken").count())
                .isEqualTo(1);
        assertThat(node.meters.counter("porchlight.holds", "outcome", "gone").count())
                .isEqualTo(1);
    }

    private void ignoreEmployees() {
        square.sandbox.modes().apply(Json.object().put("windowEmployeeFilter", "ignored"));
    }

    private Hold kept(CustomerId customer, Window window, Wish wish, String reference) {
        var hold = taken(take(node, customer, window, wish));
        assertThat(node.holds.keep(hold, reference)).isTrue();
        return hold;
    }

    private static HoldOutcome take(TestWindows node, CustomerId customer, Window window, Wish wish) {
        return node.holds.take(customer, window, wish, Optional.empty());
    }

    private static Hold taken(HoldOutcome outcome) {
        assertThat(outcome).isInstanceOf(Taken.class);
        return ((Taken) outcome).hold();
    }

    private static List<Window> gone(HoldOutcome outcome) {
        assertThat(outcome).isInstanceOf(Gone.class);
        return ((Gone) outcome).nearest();
    }

    private static Hold ofGrace(Hold hold) {
        return new Hold(hold.id(), GRACE, hold.start(), hold.end(), hold.employees(), hold.until());
    }

    private int overlaps() {
        return count("""
            SELECT count(*) FROM hold a JOIN hold b ON a.resource = b.resource AND a.during && b.during AND a.id < b.id
            """);
    }

    private int count(String sql) {
        return JdbcClient.create(square.database.dataSource())
                .sql(sql)
                .query(Integer.class)
                .single();
    }

    private static <T> List<T> atOnce(int many, IntFunction<T> what) throws Exception {
        var start = new CyclicBarrier(many);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, many)
                    .<Callable<T>>mapToObj(i -> () -> {
                        start.await();
                        return what.apply(i);
                    })
                    .map(threads::submit)
                    .toList();
            var results = new ArrayList<T>();
            for (Future<T> one : all) {
                results.add(one.get());
            }
            return results;
        }
    }
}
