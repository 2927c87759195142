package dev.porchlight.changes;

import static dev.porchlight.changes.Nodes.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.database.TestDatabase;
import dev.porchlight.sandbox.Sandbox;
import dev.porchlight.sandbox.SandboxSettings;
import dev.porchlight.sandbox.control.Journal;
import dev.porchlight.sandbox.mischief.Drop;
import dev.porchlight.sandbox.mischief.Rule;
import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.JobSchedule;
import dev.porchlight.shared.EmployeeId;
import dev.porchlight.windows.HoldOutcome;
import dev.porchlight.windows.Window;
import dev.porchlight.windows.Wish;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was chosen on a page is only done while the world still is as it was there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorldMovedOnTest {

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.ephemeral());
    private final TestDatabase database = TestDatabase.fresh();
    private final Scene scene = new Scene(sandbox);
    private final Nodes nodes = new Nodes(database, sandbox);
    private final ChangesNode patient = nodes.patient();
    private final ChangesNode node = nodes.node();

    @AfterEach
    void calm() {
        sandbox.mischief().clear();
    }

    @AfterAll
    void stop() {
        nodes.close();
        sandbox.close();
    }

    @Test
    void moves() {
        var customer = scene.customer();
        var job = scene.job(customer);
        var visit = scene.visit(job, scene.free());
        patient.files.open(Scene.id(customer));
        var to = scene.free().slot();
        var before = last();

        var made = make(customer, Scene.move(job, visit, to));

        assertThat(made.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(visit.start).isEqualTo(to.start());
        assertThat(calls(before))
                .as("one round of reads and one write")
                .filteredOn(call -> !call.path().endsWith("/notes"))
                .extracting(Journal.Entry::method)
                .startsWith("GET", "GET", "GET", "PUT");
        assertThat(patient.files
                        .open(Scene.id(customer))
                        .job(Scene.id(job))
                        .orElseThrow()
                        .schedule()
                        .scheduledStart())
                .isEqualTo(to.start());
    }

    @Test
    void movesNothingThatTheOfficeHasMovedMeanwhile() {
        var customer = scene.customer();
        var job = scene.job(customer);
        var visit = scene.visit(job, scene.free());
        var move = Scene.move(job, visit, scene.free().slot());
        var elsewhere = scene.free();
        scene.move(job, visit, elsewhere);

        var made = make(customer, move);

        assertThat(reason(made)).isEqualTo(Outcome.Refused.OVERTAKEN);
        assertThat(visit.start).isEqualTo(elsewhere.window().start());
    }

    /** They have agreed on the same time on the telephone. */
    @Test
    void isContentWhenTheOfficeHasMovedItToThatVeryTime() {
        var customer = scene.customer();
        var job = scene.job(customer);
        var visit = scene.visit(job, scene.free());
        var to = scene.free();
        var move = Scene.move(job, visit, to.slot());
        scene.move(job, visit, to);

        assertThat(make(customer, move).outcome()).isInstanceOf(Outcome.Done.class);
    }

    /** The change of a visit is whole upstream, so what is not sent would be lost, and what is old would come back. */
    @Test
    void leavesWhoComesAndHowLateAsTheOfficeHasThemByNow() {
        var customer = scene.customer();
        var job = scene.job(customer);
        var visit = scene.visit(job, scene.free());
        var to = scene.free();
        var keepsPeople = new Slot(
                to.slot().start(),
                to.slot().end(),
                Scene.ARRIVAL_WINDOW,
                Scene.seen(visit).employees(),
                to.slot().hold(),
                null);
        var move = Scene.move(job, visit, keepsPeople);
        scene.office(() -> sandbox.world()
                .schedule
                .change(job, visit, new JobSchedule.Visit(visit.start, visit.end, null, 45, List.of(to.employee()))));

        var made = make(customer, move);

        assertThat(made.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(visit.start).isEqualTo(to.window().start());
        assertThat(visit.arrivalWindowMinutes).isEqualTo(45);
        assertThat(visit.employees).containsExactly(to.employee());
    }

    @Test
    void cancelsNothingThatTheOfficeHasMovedMeanwhile() {
        var customer = scene.customer();
        var job = scene.job(customer);
        var visit = scene.visit(job, scene.free());
        var cancel = Scene.cancel(job, visit);
        scene.move(job, visit, scene.free());

        assertThat(reason(make(customer, cancel))).isEqualTo(Outcome.Refused.OVERTAKEN);
        assertThat(job.appointments).hasSize(1);
    }

    @Test
    void saysSoWhenTheVisitIsGone() {
        var customer = scene.customer();
        var job = scene.job(customer);
        var visit = scene.visit(job, scene.free());
        var cancel = Scene.cancel(job, visit);
        var move = Scene.move(job, visit, scene.free().slot());
        scene.office(() -> sandbox.world().schedule.remove(job, visit));

        assertThat(reason(make(customer, cancel))).isEqualTo(Outcome.Refused.VISIT_GONE);
        assertThat(reason(make(customer, move))).isEqualTo(Outcome.Refused.VISIT_GONE);
        assertThat(job.notes).isEmpty();
    }

    @Test
    void doesNothingForAJobThatIsFinishedMeanwhile() {
        var customer = scene.customer();
        var job = scene.job(customer);
        var visit = scene.visit(job, scene.free());
        var unplanned = scene.job(customer);
        scene.office(() -> {
            job.workStatus = Job.COMPLETE_UNRATED;
            unplanned.workStatus = Job.PRO_CANCELED;
        });

        var made = List.of(
                make(customer, Scene.move(job, visit, scene.free().slot())),
                make(customer, Scene.cancel(job, visit)),
                make(customer, new BookVisit(Scene.id(unplanned), scene.free().slot())));

        assertThat(made).extracting(WorldMovedOnTest::reason).containsOnly(Outcome.Refused.JOB_OVER);
    }

    @Test
    void booksNoSecondVisitForAJobThatTheOfficeHasPlannedMeanwhile() {
        var customer = scene.customer();
        var job = scene.job(customer);
        var booking = new BookVisit(Scene.id(job), scene.free().slot());
        scene.visit(job, scene.free());

        assertThat(reason(make(customer, booking))).isEqualTo(Outcome.Refused.OVERTAKEN);
        assertThat(job.appointments).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ADD_ADDRESS", "CANCEL_VISIT"})
    void doesNothingForWhomTheCompanyDoesNotServeAnyMore(Deed deed) {
        var act = deed.in(scene);
        scene.office(
                () -> sandbox.world().customers.find(act.customer().value()).orElseThrow().doNotService = true);

        var made = patient.of(act.customer()).make(RequestKey.fresh(), act.change());

        assertThat(reason(made)).isEqualTo(Outcome.Refused.NOT_SERVED);
        assertThat(act.done().getAsLong()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"BOOK_VISIT", "BOOK_WORK", "MOVE_VISIT"})
    void takesNoTimeThatIsGoneByThen(Deed deed) {
        var act = deed.in(scene);
        occupy(slot(act.change()));

        var made = patient.of(act.customer()).make(RequestKey.fresh(), act.change());

        assertThat(reason(made)).isEqualTo(Outcome.Refused.WINDOW_GONE);
        assertThat(act.done().getAsLong()).isZero();
    }

    /** It may still be under way, and then it would be true after all: so it is not said before that is over. */
    @ParameterizedTest
    @EnumSource(names = {"BOOK_VISIT", "BOOK_WORK", "MOVE_VISIT"})
    void saysThatATimeIsGoneOnlyWhenNothingCanBeUnderWayAnyMore(Deed deed) {
        var act = deed.in(scene);
        sandbox.mischief()
                .add(Rule.on(deed.method, deed.path).dropping(Drop.BEFORE).times(1));
        var slow = nodes.node();
        var made = slow.of(act.customer()).make(RequestKey.fresh(), act.change());
        occupy(slot(act.change()));

        slow.changes.recover();
        assertThat(slow.of(act.customer()).find(made.reference()).orElseThrow().outcome())
                .isEqualTo(new Outcome.BeingSaved());

        assertThat(reason(settled(slow, act.customer(), made))).isEqualTo(Outcome.Refused.WINDOW_GONE);
        assertThat(act.done().getAsLong()).isZero();
    }

    @Test
    void keepsTheTimeFromTheMomentItIsAskedForUntilItIsSettled() {
        var customer = scene.customer();
        var slot = held(customer);
        sandbox.mischief().down();
        var made = node.of(Scene.id(customer)).make(RequestKey.fresh(), booking(customer, slot));
        holdsEnd();

        assertThat(canHold(scene.customer(), slot)).isFalse();

        sandbox.mischief().clear();
        assertThat(settled(node, Scene.id(customer), made).outcome()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void takesATimeAgainWhoseHoldHasEnded() {
        var customer = scene.customer();
        var slot = held(customer);
        holdsEnd();

        assertThat(make(customer, booking(customer, slot)).outcome()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void saysSoWhenSomebodyElseHasTakenATimeWhoseHoldHadEnded() {
        var customer = scene.customer();
        var slot = held(customer);
        holdsEnd();
        assertThat(canHold(scene.customer(), slot)).isTrue();

        assertThat(reason(make(customer, booking(customer, slot)))).isEqualTo(Outcome.Refused.WINDOW_GONE);
    }

    @Test
    void letsATimeGoThatCameToNothing() {
        var customer = scene.customer();
        var job = scene.job(customer);
        var visit = scene.visit(job, scene.free());
        var slot = held(customer);
        var move = Scene.move(job, visit, slot);
        scene.office(() -> job.workStatus = Job.COMPLETE_UNRATED);

        assertThat(reason(make(customer, move))).isEqualTo(Outcome.Refused.JOB_OVER);
        assertThat(canHold(scene.customer(), slot)).isTrue();
    }

    @Test
    void touchesNobodyElsesWork() {
        var stranger = scene.customer();
        var job = scene.job(stranger);
        var visit = scene.visit(job, scene.free());
        var unplanned = scene.job(stranger);
        var customer = scene.customer();

        var made = List.of(
                make(customer, Scene.move(job, visit, scene.free().slot())),
                make(customer, Scene.cancel(job, visit)),
                make(customer, new BookVisit(Scene.id(unplanned), scene.free().slot())),
                make(
                        customer,
                        new BookWork(
                                Scene.address(stranger),
                                "Tap repair",
                                scene.free().slot(),
                                List.of(),
                                null,
                                "")));

        assertThat(made).allMatch(change -> change.outcome() instanceof Outcome.Refused);
        assertThat(job.appointments).hasSize(1);
        assertThat(unplanned.appointments).isEmpty();
    }

    @Test
    void leavesOneNoteOfACancellationHoweverItsAnswerIsLost() {
        var customer = scene.customer();
        var job = scene.job(customer);
        var cancel = Scene.cancel(job, scene.visit(job, scene.free()));
        sandbox.mischief()
                .add(Rule.on("DELETE", "/jobs/*/appointments/*")
                        .dropping(Drop.AFTER_COMMIT)
                        .times(1))
                .add(Rule.on("POST", "/jobs/*/notes")
                        .dropping(Drop.AFTER_COMMIT)
                        .times(1));

        var made = node.of(Scene.id(customer)).make(RequestKey.fresh(), cancel);
        settled(node, Scene.id(customer), made);
        await().until(() -> isFollowed(made));

        assertThat(scene.notes(job, made.reference())).isEqualTo(1);
        assertThat(job.notes.getFirst().content()).contains("not canceled", "We are away,\nsorry");
        assertThat(node.of(Scene.id(customer)).latest(5)).hasSize(1);
    }

    @Test
    void letsACustomerGoOnWhileANoteCannotBeLeft() {
        var customer = scene.customer();
        var job = scene.job(customer);
        var visit = scene.visit(job, scene.free());
        sandbox.mischief().add(Rule.on("POST", "/jobs/*/notes").failing(503));

        var first = make(customer, Scene.move(job, visit, scene.free().slot()));
        var second = make(customer, Scene.move(job, visit, scene.free().slot()));

        assertThat(List.of(first, second)).allMatch(change -> change.outcome() instanceof Outcome.Done);
        assertThat(patient.of(Scene.id(customer)).open()).isEmpty();
    }

    @Test
    void showsARequestAtOnceAndWhatTheOfficeNeedsToKnow() {
        var customer = scene.customer();
        patient.files.open(Scene.id(customer));

        var made = make(customer, Scene.request(customer, "Customer portal"));

        var lead = sandbox.world().leads.of(customer.id).getFirst();
        assertThat(((Outcome.Done) made.outcome()).lead())
                .hasValueSatisfying(id -> assertThat(id.value()).isEqualTo(lead.id));
        assertThat(lead.note)
                .contains("The tap drips", "Soon", "Mornings", "https://portal.example/office/files/secret");
        assertThat(lead.tags).containsExactly(made.reference().value());
        assertThat(patient.files.open(Scene.id(customer)).requests().records()).hasSize(1);
    }

    @Test
    void tellsTheOfficesMistakeFromTheCustomers() {
        var customer = scene.customer();

        var made = make(customer, Scene.request(customer, "Unheard of"));

        assertThat(reason(made)).isEqualTo(Outcome.Refused.SOURCE_UNKNOWN);
    }

    @Test
    void showsNewWorkWithItsVisitInTheFile() {
        var customer = scene.customer();
        patient.files.open(Scene.id(customer));
        var slot = scene.free().slot();

        var made = make(customer, booking(customer, slot));

        var job = ((Outcome.Done) made.outcome()).job().orElseThrow();
        assertThat(patient.files
                        .open(Scene.id(customer))
                        .job(job)
                        .orElseThrow()
                        .schedule()
                        .scheduledStart())
                .isEqualTo(slot.start());
        assertThat(sandbox.world().jobs.find(job.value()).orElseThrow().notes)
                .singleElement()
                .satisfies(note -> assertThat(note.content())
                        .contains("Tap repair", "It drips", made.reference().value()));
    }

    private MadeChange make(Customer customer, Change change) {
        return patient.of(Scene.id(customer)).make(RequestKey.fresh(), change);
    }

    private static BookWork booking(Customer customer, Slot slot) {
        return new BookWork(Scene.address(customer), "Tap repair", slot, List.of(), null, "It drips");
    }

    private static Slot slot(Change change) {
        return switch (change) {
            case BookVisit booking -> booking.slot();
            case BookWork work -> work.slot();
            case MoveVisit move -> move.after();
            default -> throw new IllegalArgumentException();
        };
    }

    private static String reason(MadeChange made) {
        return ((Outcome.Refused) made.outcome()).reason();
    }

    /** Somebody in the office gives that time of these people away. */
    private void occupy(Slot slot) {
        var people = slot.employees().stream()
                .map(EmployeeId::value)
                .map(id -> sandbox.world().catalog.employee(id).orElseThrow())
                .toList();
        var job = scene.job(scene.customer());
        scene.office(() ->
                sandbox.world().schedule.add(job, new JobSchedule.Visit(slot.start(), slot.end(), null, 0, people)));
    }

    private Slot held(Customer customer) {
        var free = scene.free().slot();
        var taken = (HoldOutcome.Taken) take(customer, free);
        return new Slot(
                free.start(),
                free.end(),
                free.arrivalWindowMinutes(),
                free.employees(),
                taken.hold().id(),
                null);
    }

    private boolean canHold(Customer customer, Slot slot) {
        return take(customer, slot) instanceof HoldOutcome.Taken;
    }

    private HoldOutcome take(Customer customer, Slot slot) {
        var window = new Window(slot.start(), slot.end(), slot.employees());
        var wish = new Wish(Scene.TWO_HOURS, slot.employees(), null);
        return node.windows.holds.take(Scene.id(customer), window, wish, Optional.empty());
    }

    private void holdsEnd() {
        JdbcClient.create(database.dataSource())
                .sql("UPDATE hold SET until = clock_timestamp() WHERE reference IS NULL")
                .update();
    }

    private boolean isFollowed(MadeChange made) {
        node.changes.recover();
        return JdbcClient.create(database.dataSource())
                        .sql("SELECT count(*) FROM change WHERE follows = ? AND settled_at IS NOT NULL")
                        .param(made.reference().value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private long last() {
        return sandbox.journal().all().stream()
                .mapToLong(Journal.Entry::n)
                .max()
                .orElse(0);
    }

    private List<Journal.Entry> calls(long since) {
        return sandbox.journal().all().stream().filter(call -> call.n() > since).toList();
    }
}
