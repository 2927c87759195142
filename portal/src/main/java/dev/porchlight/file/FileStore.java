package dev.porchlight.file;

import dev.porchlight.shared.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files in the database: what there is. {@link FileWriter} puts records in. */
class FileStore {

    private final JdbcClient sql;
    private final PartStore parts;

    FileStore(JdbcClient sql, PartStore parts) {
        this.sql = sql;
        this.parts = parts;
    }

    /**
     * Everything that is newer than a version; the version is -1 when there is no file. The version is read first: what
     * comes in meanwhile may be in the answer already, and will be in the next one, too.
     */
    Loaded load(CustomerId customer, long since) {
        var version = version(customer);
        if (version < 0) {
            return Loaded.NOTHING;
        }
        var rows = version > since ? records(customer, since) : List.<Row>of();
        return new Loaded(version, parts.of(customer), rows);
    }

    long version(CustomerId customer) {
        return sql.sql("SELECT version FROM customer_file WHERE customer = :customer")
                .param("customer", customer.value())
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    private List<Row> records(CustomerId customer, long since) {
        return sql.sql("SELECT kind, id, body FROM file_record WHERE customer = :customer AND version > :since")
                .param("customer", customer.value())
                .param("since", since)
                .query((row, n) ->
                        new Row(Kind.named(row.getString("kind")), row.getString("id"), row.getString("body")))
                .list();
    }

    /** Begins a file, if there is none. */
    void begin(CustomerId customer) {
        sql.sql("""
            WITH begun AS (INSERT INTO customer_file (customer) VALUES (:customer)
                           ON CONFLICT DO NOTHING RETURNING customer)
            INSERT INTO file_part (customer, kind) SELECT customer, kind FROM begun, unnest(:kinds) AS kind
            """)
                .param("customer", customer.value())
                .param("kinds", Kind.ALL.stream().map(Kind::name).toArray(String[]::new))
                .update();
    }

    void seen(CustomerId customer) {
        sql.sql("UPDATE customer_file SET seen_at = now() WHERE customer = :customer")
                .param("customer", customer.value())
                .update();
    }

    /** @return how many files were forgotten, with everything in them */
    int forgetUnseen(Duration since) {
        return sql.sql("DELETE FROM customer_file WHERE seen_at < now() - make_interval(secs => :since)"
                        + " OR gone_at < now() - interval '1 day'")
                .param("since", since.toSeconds())
                .update();
    }

    /** Rows of vanished records have told every node by now: no cache keeps a file for a day without looking. */
    void clearVanished() {
        sql.sql("DELETE FROM file_record WHERE body IS NULL AND read_at < now() - interval '1 day'")
                .update();
    }

    /** Those of these people whose files we keep. */
    List<CustomerId> kept(List<CustomerId> customers) {
        return sql.sql("SELECT customer FROM customer_file WHERE customer = ANY (:customers)")
                .param("customers", customers.stream().map(CustomerId::value).toArray(String[]::new))
                .query((row, n) -> new CustomerId(row.getString("customer")))
                .list();
    }

    /** In whose file a record is, normally one. */
    List<CustomerId> holders(Kind<?> kind, String id) {
        return sql.sql("SELECT customer FROM file_record WHERE id = :id AND kind = :kind AND body IS NOT NULL")
                .param("id", id)
                .param("kind", kind.name())
                .query((row, n) -> new CustomerId(row.getString("customer")))
                .list();
    }

    /** The database's clock, which all nodes share: an answer counts from the moment it was asked for. */
    Instant now() {
        return sql.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** @param body absent when the record vanished */
    record Row(Kind<?> kind, String id, @Nullable String body) {}

    record Loaded(long version, List<PartState> parts, List<Row> rows) {

        static final Loaded NOTHING = new Loaded(-1, List.of(), List.of());
    }
}
