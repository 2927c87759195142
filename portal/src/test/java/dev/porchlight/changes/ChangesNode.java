package dev.porchlight.changes;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.porchlight.database.TestDatabase;
import dev.porchlight.database.TestScheduler;
import dev.porchlight.file.Files;
import dev.porchlight.file.TestFiles;
import dev.porchlight.housecall.AppointmentsApi;
import dev.porchlight.housecall.CustomersApi;
import dev.porchlight.housecall.JobsApi;
import dev.porchlight.housecall.LeadsApi;
import dev.porchlight.housecall.TestClient;
import dev.porchlight.housecall.TestTracer;
import dev.porchlight.office.Caller;
import dev.porchlight.office.TestAudit;
import dev.porchlight.policy.TestPolicy;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.web.Language;
import dev.porchlight.web.Rendered;
import dev.porchlight.windows.TestWindows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine of one node, without the rest of a portal. Several share a database; each may die. */
final class ChangesNode implements AutoCloseable {

    /** Everything that a portal waits for takes a moment here. */
    static final ChangeSettings SETTINGS = new ChangeSettings(
            Duration.ofMillis(50),
            Duration.ofMillis(300),
            Duration.ofMillis(300),
            Duration.ofMillis(100),
            Duration.ofDays(30),
            20);

    final Changes changes;
    final ChangeTable table;
    final Files files;
    final TestWindows windows;
    final List<MadeChange> told = new CopyOnWriteArrayList<>();
    private final Scheduler scheduler;

    ChangesNode(TestDatabase database, String upstream, ChangeSettings settings, Mortality mortality) {
        var pool = mortality.mortal(database.dataSource());
        var client = TestClient.to(upstream);
        var customers = mortality.mortal(CustomersApi.class, client.api(CustomersApi.class));
        var jobs = mortality.mortal(JobsApi.class, client.api(JobsApi.class));
        var leads = mortality.mortal(LeadsApi.class, client.api(LeadsApi.class));
        var appointments = mortality.mortal(AppointmentsApi.class, client.api(AppointmentsApi.class));
        windows = TestWindows.on(pool, client);
        files = TestFiles.on(pool, database.notices(pool), client);
        var notes = new OfficeNotes(() -> Rendered.say(Language.ENGLISH, Instant.now()));
        var visits = new Visits(
                customers,
                jobs,
                appointments,
                new Rules(TestPolicy.careful(TestWindows.BOSTON), Clock.systemUTC()),
                new Slots(windows.holds, windows.windows),
                notes,
                files);
        table = new ChangeTable(
                JdbcClient.create(pool),
                List.of(
                        new AddAddress.Kind(customers, files),
                        new EditContact.Kind(customers, files),
                        new BookVisit.Kind(visits),
                        new BookWork.Kind(visits),
                        new MoveVisit.Kind(visits),
                        new CancelVisit.Kind(visits),
                        new AskForService.Kind(customers, leads, notes, files),
                        new LeaveNote.Kind(jobs)));
        scheduler = TestScheduler.on(
                pool,
                Tasks.oneTime(Settlement.TELL)
                        .execute((instance, context) -> table.settled(new ChangeReference(instance.getData()))
                                .filter(settled -> !settled.follows())
                                .ifPresent(settled -> told.add(settled.change()))));
        var settlement = new Settlement(
                table, new TransactionTemplate(new JdbcTransactionManager(pool)), scheduler, files, Clock.systemUTC());
        var sender = new Sender(
                table, settlement, settings, TestTracer.NONE, UUID.randomUUID().toString());
        changes = new Changes(table, sender, files, TestAudit.on(pool), settings);
    }

    CustomerChanges of(CustomerId customer) {
        return changes.of(customer, Language.ENGLISH, Caller.PORTAL);
    }

    void startTelling() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
        changes.close();
        windows.close();
    }
}
