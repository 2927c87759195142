package dev.porchlight.changes;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.porchlight.database.TestDatabase;
import dev.porchlight.database.TestScheduler;
import dev.porchlight.file.Files;
import dev.porchlight.file.TestFiles;
import dev.porchlight.housecall.CustomersApi;
import dev.porchlight.housecall.TestClient;
import dev.porchlight.housecall.TestTracer;
import dev.porchlight.office.Caller;
import dev.porchlight.office.TestAudit;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.web.Language;
import java.time.Clock;
import java.time.Duration;
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
    final List<MadeChange> told = new CopyOnWriteArrayList<>();
    private final Scheduler scheduler;

    ChangesNode(TestDatabase database, String upstream, ChangeSettings settings, Mortality mortality) {
        var pool = mortality.mortal(database.dataSource());
        var client = TestClient.to(upstream);
        var customers = mortality.mortal(CustomersApi.class, client.api(CustomersApi.class));
        files = TestFiles.on(pool, database.notices(pool), client);
        table = new ChangeTable(
                JdbcClient.create(pool),
                List.of(new AddAddress.Kind(customers, files), new EditContact.Kind(customers, files)));
        scheduler = TestScheduler.on(
                pool,
                Tasks.oneTime(Settlement.TELL)
                        .execute((instance, context) -> table.settled(new ChangeReference(instance.getData()))
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
    }
}
