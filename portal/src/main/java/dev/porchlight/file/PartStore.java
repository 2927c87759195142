package dev.porchlight.file;

import dev.porchlight.shared.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of files in the database: how old they are, and who may read them anew. */
class PartStore {

    private static final String COLUMNS =
            "kind, as_of, stale_since, whole, expected, undecided, next_page, reading_since, whole_at, failing_since";

    private final JdbcClient sql;

    PartStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<PartState> of(CustomerId customer) {
        return sql.sql("SELECT " + COLUMNS + " FROM file_part WHERE customer = :customer")
                .param("customer", customer.value())
                .query((row, n) -> part(row))
                .list();
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
            """.formatted(COLUMNS))
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

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
