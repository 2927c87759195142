package dev.porchlight.file;

import dev.porchlight.database.Notices;
import dev.porchlight.shared.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts records into files. Every change that can be seen gives the file a new version and tells all nodes with its
 * commit; a reading that found nothing new writes a time and tells nobody.
 */
class FileWriter {

    static final String CHANNEL = "file";

    private static final int LOST = -1;

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final Notices notices;
    private final Consumer<FileChanged> here;
    private final RecordTable records;
    private final Duration lease;

    /** @param here told after the commit, so that this node need not wait for its own notice */
    FileWriter(
            JdbcClient sql,
            TransactionOperations transaction,
            Notices notices,
            Consumer<FileChanged> here,
            Duration lease) {
        this.sql = sql;
        this.transaction = transaction;
        this.notices = notices;
        this.here = here;
        this.records = new RecordTable(sql);
        this.lease = lease;
    }

    /** One page of a reading; false when the right to read has meanwhile gone to somebody else. */
    boolean write(Claim claim, Batch<?> batch, Progress progress) {
        var written = change(claim.customer(), version -> {
            if (!advance(claim, batch.readAt(), progress)) {
                return LOST;
            }
            var changed = records.put(claim.customer(), batch, version).size();
            if (progress.step() == Progress.Step.PAGE) {
                records.meet(claim.customer(), batch);
            }
            if (progress.step() == Progress.Step.LAST) {
                changed += sweepUp(claim, batch, version);
            }
            return changed + (isVisible(claim.state(), progress) ? 1 : 0);
        });
        return written != LOST;
    }

    /** Records that were read one by one, outside of a reading. Nothing happens when there is no such file. */
    int put(CustomerId customer, Batch<?> batch) {
        return batch.isEmpty()
                ? 0
                : change(
                        customer,
                        version -> records.put(customer, batch, version).size());
    }

    /** Records that are not there any more. */
    void vanish(CustomerId customer, Kind<?> kind, List<String> ids, Instant readAt) {
        change(customer, version -> records.vanish(customer, kind, ids, readAt, version));
    }

    /** The invoices of this file's own jobs, from the index. */
    void joinInvoices(CustomerId customer) {
        change(customer, version -> records.joinInvoices(customer, version));
    }

    void joinInvoices(CustomerId customer, List<String> invoices) {
        change(customer, version -> records.joinInvoices(customer, invoices, version));
    }

    /** Tells every node that something beside the records has changed. */
    void touch(CustomerId customer) {
        change(customer, version -> 1);
    }

    /** Begins the count of what a reading of several pages meets. */
    void beginMeeting(Claim claim) {
        records.forgetMet(claim.customer(), claim.kind());
    }

    int met(Claim claim) {
        return records.met(claim.customer(), claim.kind());
    }

    int held(Claim claim) {
        return records.held(claim.customer(), claim.kind());
    }

    /** The reading came to nothing. What is there stays. */
    void fail(Claim claim) {
        change(claim.customer(), version -> {
            sql.sql("""
                UPDATE file_part SET failing_since = coalesce(failing_since, clock_timestamp()),
                       failed_at = clock_timestamp(), leased_by = NULL, leased_until = NULL
                 WHERE customer = :customer AND kind = :kind AND leased_by = :node
                """)
                    .param("customer", claim.customer().value())
                    .param("kind", claim.kind().name())
                    .param("node", claim.node())
                    .update();
            return claim.state().isFailing() ? 0 : 1;
        });
    }

    /** Upstream does not know this customer any more, or knows them again. */
    boolean markGone(CustomerId customer, boolean gone) {
        return sql.sql("UPDATE customer_file SET gone_at = CASE WHEN :gone THEN now() END"
                                + " WHERE customer = :customer AND (gone_at IS NOT NULL) <> :gone")
                        .param("gone", gone)
                        .param("customer", customer.value())
                        .update()
                == 1;
    }

    /** Holds the file's row until the commit: versions become visible in their order. */
    private int change(CustomerId customer, LongToIntFunction writes) {
        var result = transaction.execute(status -> {
            var held = sql.sql("SELECT version FROM customer_file WHERE customer = :customer FOR UPDATE")
                    .param("customer", customer.value())
                    .query(Long.class)
                    .optional();
            if (held.isEmpty()) {
                return new Change(LOST, 0);
            }
            var next = held.get() + 1;
            var changed = writes.applyAsInt(next);
            if (changed > 0) {
                publish(customer, next);
            }
            return new Change(changed, next);
        });
        if (result.count > 0) {
            here.accept(new FileChanged(customer, result.version));
        }
        return result.count;
    }

    private void publish(CustomerId customer, long version) {
        sql.sql("UPDATE customer_file SET version = :version WHERE customer = :customer")
                .param("version", version)
                .param("customer", customer.value())
                .update();
        notices.tell(CHANNEL, customer + " " + version);
    }

    private boolean advance(Claim claim, Instant readAt, Progress progress) {
        var step = progress.step();
        var since = claim.state().readingSince();
        return sql.sql("""
            UPDATE file_part
               SET as_of = CASE WHEN :done OR as_of IS NULL THEN :began ELSE as_of END,
                   whole = whole OR :whole, whole_at = CASE WHEN :whole THEN :began ELSE whole_at END,
                   expected = :expected, undecided = :undecided, next_page = :next,
                   reading_since = CASE WHEN :done THEN NULL ELSE :began END,
                   failing_since = NULL, failed_at = NULL,
                   leased_by = CASE WHEN :done THEN NULL ELSE leased_by END,
                   leased_until = CASE WHEN NOT :done
                                       THEN clock_timestamp() + make_interval(secs => :lease) END
             WHERE customer = :customer AND kind = :kind AND leased_by = :node
            """)
                        .param("done", step.isDone())
                        .param("whole", step.isWhole())
                        .param("began", FileStore.at(since == null ? readAt : since))
                        .param("expected", progress.expected())
                        .param("undecided", progress.undecided())
                        .param("next", progress.nextPage())
                        .param("lease", lease.toSeconds())
                        .param("customer", claim.customer().value())
                        .param("kind", claim.kind().name())
                        .param("node", claim.node())
                        .update()
                == 1;
    }

    private int sweepUp(Claim claim, Batch<?> batch, long version) {
        var since = claim.state().readingSince();
        return since == null
                ? records.keepOnly(claim.customer(), batch, version)
                : records.keepMet(claim.customer(), batch.kind(), since, version);
    }

    /** Whether somebody who looks at the file would notice, even if no record moved. */
    private static boolean isVisible(PartState before, Progress progress) {
        return before.isMissing()
                || before.isFailing()
                || !before.whole() && (progress.step().isWhole() || before.expected() != progress.expected());
    }

    private record Change(int count, long version) {}
}
