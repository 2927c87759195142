package dev.porchlight.file;

import static dev.porchlight.file.FileWriter.CHANNEL;

import dev.porchlight.database.Notices;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.Housecall;
import dev.porchlight.housecall.Webhooks;
import dev.porchlight.shared.CustomerId;
import io.opentelemetry.context.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything about files on one node, put together. Several nodes on one database share the files and the work. */
final class FileNode implements AutoCloseable {

    private static final Duration RECHECK = Duration.ofSeconds(2);
    private static final Duration SHUTDOWN = Duration.ofSeconds(2);

    final Library library;
    final InvoiceIndex index;
    final InvoiceSource invoiceSource;
    final InvoiceIndexing indexing;
    final Sweep sweep;
    final News news;
    final Refreshes refreshes;
    final Files files;
    final Details details;
    private final String name = UUID.randomUUID().toString();
    private final ExecutorService behind = Context.taskWrapping(Executors.newVirtualThreadPerTaskExecutor());

    FileNode(
            Upstream upstream,
            Housecall housecall,
            Database database,
            ApplicationEventPublisher events,
            FileSettings settings,
            Clock clock) {
        Consumer<CustomerGone> gone = events::publishEvent;
        var sql = database.sql;
        var parts = new PartStore(sql);
        var store = new FileStore(sql, parts);
        var shelf = new Shelf(store, settings.memory(), RECHECK, behind);
        var transaction = new TransactionTemplate(database.transactions);
        var writer = new FileWriter(
                sql,
                transaction,
                database.notices,
                file -> shelf.outdate(file.customer(), file.version()),
                Refreshes.LEASE);
        var facts = new Facts(sql);
        library = new Library(
                store, parts, writer, shelf, facts, new Freshness(new Webhooks(sql), facts, settings, clock), behind);
        index = new InvoiceIndex(sql, writer);
        invoiceSource = new InvoiceSource(upstream.invoices(), upstream.jobs(), facts);
        sweep = new Sweep(upstream, index, library, gone);
        indexing = new InvoiceIndexing(upstream.invoices(), invoiceSource, index, sweep, library, clock);
        var presence = new Presence(store, behind);
        refreshes =
                new Refreshes(library, readings(upstream, gone, settings, clock), housecall, presence::isHere, name);
        var recordNews = new RecordNews(upstream.jobs(), sweep, library);
        files = new Files(library, refreshes, presence, recordNews, housecall, settings, clock);
        news = new News(library, files, recordNews);
        var detailShelf = new DetailShelf(new DetailStore(sql), library, settings.patience(), clock);
        details = new Details(upstream, index, detailShelf, store);
        database.notices.listen(CHANNEL, notice -> hear(notice, events));
        database.notices.onReconnect(shelf::clear);
    }

    private Map<Kind<?>, PartReading> readings(
            Upstream upstream, Consumer<CustomerGone> gone, FileSettings settings, Clock clock) {
        var jobs = new ListReading.Lists<>(upstream.jobs()::of, upstream.jobs()::lastChangedOf, job -> false);
        var estimates = new ListReading.Lists<>(
                upstream.estimates()::of, upstream.estimates()::lastChangedOf, Estimate::waitsForCustomer);
        var requests = new ListReading.Lists<>(upstream.leads()::of, upstream.leads()::lastChangedOf, lead -> false);
        return Map.of(
                Kind.PROFILE, new ProfileReading(upstream.customers(), library.writer(), gone),
                Kind.JOBS, new ListReading<>(Kind.JOBS, jobs, library, settings, clock),
                Kind.ESTIMATES, new ListReading<>(Kind.ESTIMATES, estimates, library, settings, clock),
                Kind.INVOICES, new InvoiceReading(upstream.invoices(), invoiceSource, index, indexing, library),
                Kind.REQUESTS, new ListReading<>(Kind.REQUESTS, requests, library, settings, clock));
    }

    /** {@code customer version}, as {@link FileWriter} tells it. */
    private void hear(String notice, ApplicationEventPublisher events) {
        var words = notice.split(" ");
        var changed = new FileChanged(new CustomerId(words[0]), Long.parseLong(words[1]));
        library.shelf().outdate(changed.customer(), changed.version());
        events.publishEvent(changed);
    }

    /** What is being written is written to its end; with a reading that takes longer another node goes on. */
    @Override
    public void close() {
        behind.shutdown();
        try {
            if (!behind.awaitTermination(SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS)) {
                behind.shutdownNow();
            }
        } catch (InterruptedException e) {
            behind.shutdownNow();
            Thread.currentThread().interrupt();
        }
        library.parts().release(name);
    }

    record Database(JdbcClient sql, PlatformTransactionManager transactions, Notices notices) {}
}
