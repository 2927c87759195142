package dev.porchlight.file;

import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.StoredJson;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.JobId;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Invoices of the whole company, by the job they are for. They name no person (seen live), so a file gets the invoices
 * of its own jobs from here, however they were read.
 */
class InvoiceIndex {

    private final JdbcClient sql;
    private final FileWriter writer;

    InvoiceIndex(JdbcClient sql, FileWriter writer) {
        this.sql = sql;
        this.writer = writer;
    }

    /** Keeps them and passes those on whose jobs are in files. An invoice without a job is nobody's. */
    int put(List<Invoice> invoices, Instant readAt) {
        var byId = new LinkedHashMap<String, Invoice>();
        for (var invoice : invoices) {
            if (invoice.jobId() != null) {
                byId.put(invoice.id().value(), invoice);
            }
        }
        var changed = upsert(List.copyOf(byId.values()), readAt);
        return changed.isEmpty() ? 0 : passOn(changed);
    }

    private List<String> upsert(List<Invoice> invoices, Instant readAt) {
        return sql.sql("""
            WITH before AS (SELECT id, body FROM invoice_index WHERE id = ANY (:ids)),
                 put AS (INSERT INTO invoice_index AS held (id, job, body, read_at)
                         SELECT id, job, body, :readAt FROM unnest(:ids, :jobs, :bodies) AS row (id, job, body) ORDER BY id
                         ON CONFLICT (id) DO UPDATE
                            SET job = excluded.job, body = excluded.body, read_at = excluded.read_at
                          WHERE held.read_at <= excluded.read_at
                         RETURNING id, body)
            SELECT put.id FROM put LEFT JOIN before USING (id) WHERE before.body IS DISTINCT FROM put.body
            """)
                .param("ids", texts(invoices, invoice -> invoice.id().value()))
                .param("jobs", texts(invoices, invoice -> String.valueOf(invoice.jobId())))
                .param("bodies", texts(invoices, StoredJson::write))
                .param("readAt", FileStore.at(readAt))
                .query((row, n) -> row.getString("id"))
                .list();
    }

    /** @return in how many files something changed */
    private int passOn(List<String> invoices) {
        var holders = holders(invoices);
        holders.forEach(writer::joinInvoices);
        return holders.size();
    }

    private Map<CustomerId, List<String>> holders(List<String> invoices) {
        var holders = new LinkedHashMap<CustomerId, List<String>>();
        sql.sql("""
            SELECT job.customer, array_agg(invoice.id) AS invoices
              FROM invoice_index AS invoice
              JOIN file_record AS job ON job.id = invoice.job AND job.kind = 'jobs' AND job.body IS NOT NULL
             WHERE invoice.id = ANY (:ids) GROUP BY job.customer
            """).param("ids", invoices.toArray(String[]::new)).query(row -> {
            holders.put(new CustomerId(row.getString("customer")), Arrays.asList((String[])
                    row.getArray("invoices").getArray()));
        });
        return holders;
    }

    /** What a reading of all pages since then did not meet has vanished upstream. */
    void keepReadSince(Instant since) {
        sql.sql("DELETE FROM invoice_index WHERE read_at < :since")
                .param("since", FileStore.at(since))
                .update();
    }

    List<Invoice> of(JobId job) {
        return sql
                .sql("SELECT body FROM invoice_index WHERE job = :job")
                .param("job", job.value())
                .query((row, n) -> row.getString("body"))
                .list()
                .stream()
                .map(Kind.INVOICES::parse)
                .sorted(Kind.INVOICES.order())
                .toList();
    }

    private static String[] texts(List<Invoice> invoices, Function<Invoice, String> text) {
        return invoices.stream().map(text).toArray(String[]::new);
    }
}
