package dev.porchlight.file;

import dev.porchlight.shared.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files in the database: what there is, and who may read a part anew. {@link FileWriter} puts records in. */
class FileStore {

    private static final String PART_COLUMNS =
            "kind, as_of, stale_since, whole, expected, undecided, next_page, reading_since, whole_at, failing_since";

    private final JdbcClient sql;

    FileStore(JdbcClient sql) {
        this.sql = sql;
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
        return new Loaded(version, parts(customer), rows);
    }

    long version(CustomerId customer) {
        return sql.sql("SELECT version FROM customer_file WHERE customer = :customer")
                .param("customer", customer.value())
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    private List<PartState> parts(CustomerId customer) {
        return sql.sql("SELECT " + PART_COLUMNS + " FROM file_part WHERE customer = :customer")
                .param("customer", customer.value())
                .query((row, n) -> part(row))
                .list();
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

    /**
     * The right to read a part, for one node at a time and for so long; renewed by everything that is written meanwhile.
     * Empty when somebody else has it, when it failed a moment ago, or when it has become fresh in the meantime.
     */
    Optional<Claim> claim(CustomerId customer, Kind<?> kind, Claim.Terms terms) {
        return sql.sql("""
            UPDATE file_part SET leased_by = :node, leased_until = clock_timestamp() + make_interval(secs => :lease)
             WHERE customer = :customer AND kind = :kind
               AND (leased_until IS NULL OR leased_until < clock_timestamp())
               AND (failed_at IS NULL OR failed_at < clock_timestamp() - make_interval(secs => :pause))
               AND (as_of IS NULL OR next_page IS NOT NULL
                    OR as_of < clock_timestamp() - make_interval(secs => :fresh) OR stale_since >= as_of)
            RETURNING clock_timestamp() AS claimed_at, %s
            """.formatted(PART_COLUMNS))
                .param("node", terms.node())
                .param("lease", seconds(terms.lease()))
                .param("pause", seconds(terms.pauseAfterFailure()))
                .param("fresh", seconds(terms.freshFor()))
                .param("customer", customer.value())
                .param("kind", kind.name())
                .query((row, n) -> new Claim(customer, terms.node(), required(row, "claimed_at"), part(row)))
                .optional();
    }

    /** Gives back all that a node has claimed. */
    void release(String node) {
        sql.sql("UPDATE file_part SET leased_by = NULL, leased_until = NULL WHERE leased_by = :node")
                .param("node", node)
                .update();
    }

    /** Takes these parts for out of date from now on. */
    void outdate(CustomerId customer, List<Kind<?>> kinds) {
        sql.sql("UPDATE file_part SET stale_since = clock_timestamp() WHERE customer = :customer AND kind ="
                        + " ANY (:kinds)")
                .param("customer", customer.value())
                .param("kinds", kinds.stream().map(Kind::name).toArray(String[]::new))
                .update();
    }

    void outdateAll(Kind<?> kind) {
        sql.sql("UPDATE file_part SET stale_since = clock_timestamp() WHERE kind = :kind")
                .param("kind", kind.name())
                .update();
    }

    /** Files that were shown before the index of invoices was complete. */
    List<CustomerId> withoutAllInvoices() {
        return sql.sql("SELECT customer FROM file_part WHERE kind = 'invoices' AND as_of IS NOT NULL AND NOT whole")
                .query((row, n) -> new CustomerId(row.getString("customer")))
                .list();
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
                .param("since", seconds(since))
                .update();
    }

    /** Rows of vanished records have told every node by now: no cache keeps a file for a day without looking. */
    void clearVanished() {
        sql.sql("DELETE FROM file_record WHERE body IS NULL AND read_at < now() - interval '1 day'")
                .update();
    }

    /** Parts whose reading nobody goes on with. */
    List<PartKey> unfinished(int most) {
        return sql.sql("""
            SELECT customer, kind FROM file_part
             WHERE next_page IS NOT NULL AND (leased_until IS NULL OR leased_until < now())
               AND (failed_at IS NULL OR failed_at < now() - interval '30 seconds') LIMIT :most
            """)
                .param("most", most)
                .query((row, n) -> PartKey.of(row))
                .list();
    }

    /** Files with estimates that wait for a decision, whose people were here lately. */
    List<CustomerId> undecided(Duration seen, Duration notReadFor, int most) {
        return sql.sql("""
            SELECT customer FROM file_part JOIN customer_file USING (customer)
             WHERE undecided AND seen_at > now() - make_interval(secs => :seen)
               AND as_of < now() - make_interval(secs => :unread)
             ORDER BY as_of LIMIT :most
            """)
                .param("seen", seconds(seen))
                .param("unread", seconds(notReadFor))
                .param("most", most)
                .query((row, n) -> new CustomerId(row.getString("customer")))
                .list();
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

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static PartState part(ResultSet row) throws SQLException {
        return new PartState(
                Kind.named(row.getString("kind")),
                instant(row, "as_of"),
                instant(row, "stale_since"),
                row.getBoolean("whole"),
                row.getInt("expected"),
                row.getBoolean("undecided"),
                row.getObject("next_page", Integer.class),
                instant(row, "reading_since"),
                instant(row, "whole_at"),
                instant(row, "failing_since"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** @param body absent when the record vanished */
    record Row(Kind<?> kind, String id, @Nullable String body) {}

    record Loaded(long version, List<PartState> parts, List<Row> rows) {

        static final Loaded NOTHING = new Loaded(-1, List.of(), List.of());
    }
}
