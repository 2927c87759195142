package dev.porchlight.changes;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Files;
import dev.porchlight.office.Audit;
import dev.porchlight.office.AuditEvent;
import dev.porchlight.office.Caller;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.web.Language;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All customers' changes, on this node. Pages get {@link CustomerChanges}, which are one customer's.
 */
class Changes implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Changes.class);

    private static final int AT_ONCE = 16;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long FAREWELL_SECONDS = 15;

    private final ChangeTable table;
    private final Sender sender;
    private final Files files;
    private final Audit audit;
    private final ChangeSettings settings;
    private final ExecutorService sending = Context.taskWrapping(Executors.newVirtualThreadPerTaskExecutor());

    Changes(ChangeTable table, Sender sender, Files files, Audit audit, ChangeSettings settings) {
        this.table = table;
        this.sender = sender;
        this.files = files;
        this.audit = audit;
        this.settings = settings;
    }

    CustomerChanges of(CustomerId customer, Language language, Caller caller) {
        return new CustomerChanges() {
            @Override
            public MadeChange make(RequestKey key, Change change) {
                var asked = new NewChange(ChangeReference.fresh(), customer, key, change, language);
                return Changes.this.make(asked, caller);
            }

            @Override
            public Optional<MadeChange> find(ChangeReference reference) {
                return table.find(customer, reference);
            }

            @Override
            public Optional<MadeChange> find(RequestKey key) {
                return table.find(customer, key);
            }

            @Override
            public List<MadeChange> open() {
                return table.open(customer);
            }

            @Override
            public List<MadeChange> latest(int most) {
                return table.latest(customer, most);
            }

            @Override
            public CustomerFile file() {
                return files.open(customer);
            }
        };
    }

    private MadeChange make(NewChange asked, Caller caller) {
        var customer = asked.customer();
        if (table.write(asked, settings.mostOpen())) {
            audit.record(new AuditEvent(
                    AuditEvent.Kind.CHANGE_ASKED, customer, asked.reference().value(), caller));
        }
        var written = table.find(customer, asked.key()).orElseThrow();
        return isSettled(written) ? written : await(customer, written);
    }

    /** Until it is settled here or anywhere, as long as somebody would wait for it. */
    private MadeChange await(CustomerId customer, MadeChange written) {
        var end = System.nanoTime() + settings.patience().toNanos();
        begin(written.reference())
                .completeOnTimeout(null, settings.patience().toNanos(), TimeUnit.NANOSECONDS)
                .join();
        var found = table.find(customer, written.key()).orElseThrow();
        while (!isSettled(found) && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            found = table.find(customer, written.key()).orElseThrow();
        }
        return found;
    }

    /** What other nodes, or this one before it was stopped, left behind. */
    void recover() {
        table.due(AT_ONCE).forEach(this::begin);
    }

    /** On a thread that outlives the request. The next change of the same lane follows, and what was written with this one. */
    private CompletableFuture<Void> begin(ChangeReference reference) {
        return CompletableFuture.runAsync(() -> advance(reference), sending);
    }

    private void advance(ChangeReference reference) {
        try {
            if (sender.advance(reference)) {
                table.next(reference).forEach(this::begin);
            }
        } catch (RuntimeException e) {
            log.error("{} is left to the recovery", reference, e);
        }
    }

    private static boolean isSettled(MadeChange change) {
        return !(change.outcome() instanceof Outcome.BeingSaved);
    }

    /** What is being sent is sent to its end; whatever takes longer another node finds out. */
    @Override
    public void close() {
        sending.shutdown();
        try {
            if (!sending.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                sending.shutdownNow();
            }
        } catch (InterruptedException e) {
            sending.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
