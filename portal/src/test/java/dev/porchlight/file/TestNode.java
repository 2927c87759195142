package dev.porchlight.file;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import dev.porchlight.database.Notices;
import dev.porchlight.database.TestDatabase;
import dev.porchlight.housecall.CompanyApi;
import dev.porchlight.housecall.CustomersApi;
import dev.porchlight.housecall.EstimatesApi;
import dev.porchlight.housecall.InvoicesApi;
import dev.porchlight.housecall.JobsApi;
import dev.porchlight.housecall.LeadsApi;
import dev.porchlight.housecall.TestClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;

/** One node without a web server: its files, its memory, its notices. Several share a database. */
final class TestNode implements AutoCloseable {

    static final FileSettings SETTINGS = new FileSettings(
            Duration.ofMinutes(10),
            Duration.ofSeconds(60),
            Duration.ofHours(24),
            Duration.ofMillis(1500),
            DataSize.ofMegabytes(48),
            Duration.ofDays(30),
            Duration.ofHours(12),
            Duration.ofSeconds(60));

    final FileNode file;
    final Upstream upstream;
    final JdbcClient sql;
    final List<Object> events = new CopyOnWriteArrayList<>();
    private final Notices notices;

    private TestNode(TestDatabase database, String url, FileSettings settings, Clock clock) {
        var client = TestClient.to(url);
        upstream = new Upstream(
                client.api(CompanyApi.class),
                client.api(CustomersApi.class),
                client.api(JobsApi.class),
                client.api(EstimatesApi.class),
                client.api(InvoicesApi.class),
                client.api(LeadsApi.class));
        var pool = database.dataSource();
        sql = JdbcClient.create(pool);
        notices = database.notices(pool);
        var shared = new FileNode.Database(sql, new JdbcTransactionManager(pool), notices);
        file = new FileNode(upstream, client.housecall(), shared, events::add, settings, clock);
    }

    static TestNode on(TestDatabase database, String url, FileSettings settings) {
        var node = new TestNode(database, url, settings, Clock.systemUTC());
        node.awaitListening();
        return node;
    }

    static FileSettings freshFor(Duration age) {
        return new FileSettings(
                age,
                age,
                SETTINGS.webhookTrust(),
                SETTINGS.patience(),
                SETTINGS.memory(),
                SETTINGS.forgetAfter(),
                SETTINGS.wholeAfter(),
                SETTINGS.sweepEvery());
    }

    /** As after the first minutes of a portal's life. */
    TestNode withInvoices() {
        file.invoiceSource.tryOut();
        file.indexing.run();
        return this;
    }

    /** What moved before, it would learn by looking, and tell nobody. */
    private void awaitListening() {
        var heard = new CountDownLatch(1);
        notices.listen("are you there", _ -> heard.countDown());
        await().atMost(20, SECONDS).until(() -> {
            notices.tell("are you there", "");
            return heard.await(100, MILLISECONDS);
        });
    }

    Files files() {
        return file.files;
    }

    @Override
    public void close() {
        file.close();
        notices.stop();
    }
}
