package dev.porchlight.file;

import dev.porchlight.shared.CustomerId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The rows of records, inside a transaction of {@link FileWriter}. */
class RecordTable {

    private static final String JOIN = """
        INSERT INTO file_record AS held (customer, kind, id, body, version, read_at)
        SELECT :customer, :kind, invoice.id, invoice.body, :version, invoice.read_at
          FROM file_record AS job JOIN invoice_index AS invoice ON invoice.job = job.id
         WHERE job.customer = :customer AND job.kind = 'jobs' AND job.body IS NOT NULL %s
        ON CONFLICT (customer, kind, id) DO UPDATE
           SET body = excluded.body, version = excluded.version, read_at = excluded.read_at
         WHERE held.body IS DISTINCT FROM excluded.body
        """;

    private final JdbcClient sql;

    RecordTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return the ids of those that are new or different now */
    List<String> put(CustomerId customer, Batch<?> batch, long version) {
        var changed = on(customer, batch.kind(), """
            INSERT INTO file_record AS held (customer, kind, id, body, version, read_at)
            SELECT :customer, :kind, row.id, row.body, :version, :readAt
              FROM unnest(:ids, :bodies) AS row (id, body)
            ON CONFLICT (customer, kind, id) DO UPDATE
               SET body = excluded.body, version = excluded.version, read_at = excluded.read_at
             WHERE held.read_at <= excluded.read_at AND held.body IS DISTINCT FROM excluded.body
            RETURNING id
            """)
                .param("version", version)
                .param("readAt", FileStore.at(batch.readAt()))
                .param("ids", batch.ids())
                .param("bodies", batch.texts())
                .query((row, n) -> row.getString("id"))
                .list();
        if (batch.kind() == Kind.JOBS && !changed.isEmpty()) {
            joinInvoicesOfJobs(customer, changed, version);
        }
        return changed;
    }

    int vanish(CustomerId customer, Kind<?> kind, List<String> ids, Instant readAt, long version) {
        var vanished = on(customer, kind, """
            UPDATE file_record SET body = NULL, version = :version, read_at = :readAt
             WHERE customer = :customer AND kind = :kind AND id = ANY (:ids) AND body IS NOT NULL
               AND read_at <= :readAt
            """)
                .param("version", version)
                .param("readAt", FileStore.at(readAt))
                .param("ids", ids.toArray(String[]::new))
                .update();
        return vanished + dropStrayInvoices(customer, kind, version);
    }

    /** Everything that an answer with all records does not name has vanished. */
    int keepOnly(CustomerId customer, Batch<?> batch, long version) {
        var vanished = on(customer, batch.kind(), """
            UPDATE file_record SET body = NULL, version = :version, read_at = :readAt
             WHERE customer = :customer AND kind = :kind AND body IS NOT NULL AND id <> ALL (:ids)
               AND read_at <= :readAt
            """)
                .param("version", version)
                .param("readAt", FileStore.at(batch.readAt()))
                .param("ids", batch.ids())
                .update();
        return vanished + dropStrayInvoices(customer, batch.kind(), version);
    }

    void meet(CustomerId customer, Batch<?> batch) {
        on(customer, batch.kind(), """
            INSERT INTO file_met (customer, kind, id)
            SELECT :customer, :kind, id FROM unnest(:ids) AS id ON CONFLICT DO NOTHING
            """).param("ids", batch.listedIds()).update();
    }

    int met(CustomerId customer, Kind<?> kind) {
        return on(customer, kind, "SELECT count(*) FROM file_met WHERE customer = :customer AND kind = :kind")
                .query(Integer.class)
                .single();
    }

    void forgetMet(CustomerId customer, Kind<?> kind) {
        on(customer, kind, "DELETE FROM file_met WHERE customer = :customer AND kind = :kind")
                .update();
    }

    int held(CustomerId customer, Kind<?> kind) {
        return on(
                        customer,
                        kind,
                        "SELECT count(*) FROM file_record WHERE customer = :customer AND kind = :kind AND body IS NOT"
                                + " NULL")
                .query(Integer.class)
                .single();
    }

    /** Everything that several pages since then did not name has vanished; what came in otherwise meanwhile has not. */
    int keepMet(CustomerId customer, Kind<?> kind, Instant since, long version) {
        var vanished = on(customer, kind, """
            UPDATE file_record AS held SET body = NULL, version = :version, read_at = :since
             WHERE customer = :customer AND kind = :kind AND body IS NOT NULL AND read_at < :since
               AND NOT EXISTS (SELECT FROM file_met AS met WHERE met.customer = held.customer
                                  AND met.kind = held.kind AND met.id = held.id)
            """)
                .param("version", version)
                .param("since", FileStore.at(since))
                .update();
        forgetMet(customer, kind);
        return vanished + dropStrayInvoices(customer, kind, version);
    }

    /** An invoice names a job and no person: it is this customer's because the job is. */
    int joinInvoices(CustomerId customer, long version) {
        return on(customer, Kind.INVOICES, JOIN.formatted(""))
                .param("version", version)
                .update();
    }

    int joinInvoices(CustomerId customer, List<String> invoices, long version) {
        return on(customer, Kind.INVOICES, JOIN.formatted("AND invoice.id = ANY (:invoices)"))
                .param("version", version)
                .param("invoices", invoices.toArray(String[]::new))
                .update();
    }

    private void joinInvoicesOfJobs(CustomerId customer, List<String> jobs, long version) {
        on(customer, Kind.INVOICES, JOIN.formatted("AND job.id = ANY (:jobs)"))
                .param("version", version)
                .param("jobs", jobs.toArray(String[]::new))
                .update();
    }

    /** When a job leaves a file, its invoices do. */
    private int dropStrayInvoices(CustomerId customer, Kind<?> kind, long version) {
        return kind != Kind.JOBS
                ? 0
                : on(customer, Kind.INVOICES, """
                    UPDATE file_record AS held SET body = NULL, version = :version
                     WHERE customer = :customer AND kind = :kind AND body IS NOT NULL
                       AND NOT EXISTS (SELECT FROM invoice_index AS invoice
                                         JOIN file_record AS job ON job.customer = held.customer AND job.kind = 'jobs'
                                              AND job.id = invoice.job AND job.body IS NOT NULL
                                        WHERE invoice.id = held.id)
                    """).param("version", version).update();
    }

    private StatementSpec on(CustomerId customer, Kind<?> kind, String statement) {
        return sql.sql(statement).param("customer", customer.value()).param("kind", kind.name());
    }
}
