package dev.porchlight.changes;

import dev.porchlight.housecall.StoredJson;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.web.Language;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Changes in the database. All times are the database's, which is one clock for all nodes. Every step names the holder it
 * is taken by, so that a node which was away too long finds that it is not its change any more.
 */
@Repository
class ChangeTable {

    private final JdbcClient sql;
    private final Map<String, ChangeKind<?>> kinds;

    ChangeTable(JdbcClient sql, List<ChangeKind<?>> kinds) {
        this.sql = sql;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(ChangeKind::name, kind -> kind));
    }

    ChangeKind<?> kind(String name) {
        var kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalStateException("no kind of change is called " + name);
        }
        return kind;
    }

    ChangeKind<?> kindOf(Change change) {
        return kinds.values().stream()
                .filter(kind -> kind.type() == change.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind sends a " + change.getClass()));
    }

    /** False when this key was used before; then nothing is written. */
    boolean write(NewChange asked, int mostOpen) {
        if (find(asked.customer(), asked.key()).isPresent()) {
            return false;
        }
        if (open(asked.customer()).size() >= mostOpen) {
            throw new TooManyOpenChanges();
        }
        return insert(asked, null);
    }

    /** What follows a change that has just been done. Its key is made of that one's reference, so there is one of it. */
    void follow(Held done, Change change) {
        var key = UUID.nameUUIDFromBytes(("after " + done.reference()).getBytes(StandardCharsets.UTF_8));
        insert(
                new NewChange(ChangeReference.fresh(), done.customer(), new RequestKey(key), change, done.language()),
                done.reference());
    }

    private boolean insert(NewChange asked, @Nullable ChangeReference follows) {
        var kind = kindOf(asked.change());
        return sql.sql("""
            INSERT INTO change (reference, customer, request_key, kind, body, lane, state, asked_at, language, follows)
            VALUES (:reference, :customer, :key, :kind, :body::jsonb, :lane, 'WRITTEN', clock_timestamp(), :language, :follows)
            ON CONFLICT (customer, request_key) DO NOTHING
            """)
                        .param("reference", asked.reference().value())
                        .param("customer", asked.customer().value())
                        .param("key", asked.key().value())
                        .param("kind", kind.name())
                        .param("body", StoredJson.write(asked.change()))
                        .param("lane", lane(kind, asked.customer(), asked.change()))
                        .param("language", asked.language().tag())
                        .param("follows", follows == null ? null : follows.value())
                        .update()
                == 1;
    }

    Optional<MadeChange> find(CustomerId customer, RequestKey key) {
        return sql.sql("SELECT * FROM change WHERE customer = :customer AND request_key = :key")
                .param("customer", customer.value())
                .param("key", key.value())
                .query(this::made)
                .optional();
    }

    Optional<MadeChange> find(CustomerId customer, ChangeReference reference) {
        return sql.sql("SELECT * FROM change WHERE customer = :customer AND reference = :reference")
                .param("customer", customer.value())
                .param("reference", reference.value())
                .query(this::made)
                .optional();
    }

    List<MadeChange> open(CustomerId customer) {
        return sql.sql("SELECT * FROM change WHERE customer = :customer AND settled_at IS NULL AND follows IS NULL"
                        + " ORDER BY number")
                .param("customer", customer.value())
                .query(this::made)
                .list();
    }

    List<MadeChange> latest(CustomerId customer, int most) {
        return sql.sql("SELECT * FROM change WHERE customer = :customer AND follows IS NULL"
                        + " ORDER BY number DESC LIMIT :most")
                .param("customer", customer.value())
                .param("most", most)
                .query(this::made)
                .list();
    }

    /**
     * Takes a change to look after, if it is due, nobody else has it, and it is the next of its lane. One that was being
     * sent by somebody who fell silent is uncertain from then on.
     */
    Optional<Held> take(ChangeReference reference, String node, Duration lease) {
        try {
            return sql.sql("""
                UPDATE change c
                   SET state = CASE state WHEN 'WRITTEN' THEN 'CLAIMED' WHEN 'SENT' THEN 'UNCERTAIN' ELSE state END,
                       node = :node, leased_until = clock_timestamp() + make_interval(secs => :lease), looks = looks + 1
                 WHERE reference = :reference AND settled_at IS NULL AND due_at <= clock_timestamp()
                   AND (leased_until IS NULL OR leased_until < clock_timestamp())
                   AND NOT EXISTS (SELECT 1 FROM change e
                                    WHERE e.lane = c.lane AND e.settled_at IS NULL AND e.number < c.number)
                RETURNING *, extract(epoch FROM clock_timestamp() - sent_at) AS seconds
                """)
                    .param("reference", reference.value())
                    .param("node", node)
                    .param("lease", seconds(lease))
                    .query(ChangeTable::held)
                    .optional();
        } catch (DuplicateKeyException e) {
            // Another change of this lane is under way.
            return Optional.empty();
        }
    }

    /** From here on it may have been done. False when it is somebody else's by now: then it must not be sent. */
    boolean sending(Held held, String node, Duration lease) {
        return step(held, node, """
            state = 'SENT', sendings = sendings + 1, sent_at = clock_timestamp(),
            leased_until = clock_timestamp() + make_interval(secs => :lease)
            """, Map.of("lease", seconds(lease)), "AND leased_until > clock_timestamp()");
    }

    /** It was certainly not done, and is to be tried again. */
    boolean putBack(Held held, String node, Duration pause) {
        return step(held, node, """
            state = 'WRITTEN', node = NULL, leased_until = NULL,
            due_at = clock_timestamp() + make_interval(secs => :pause)
            """, Map.of("pause", seconds(pause)), "");
    }

    /** Nobody knows, and somebody has to look again. */
    boolean leaveUncertain(Held held, String node, Duration pause) {
        return step(held, node, """
            state = 'UNCERTAIN', node = NULL, leased_until = NULL,
            due_at = clock_timestamp() + make_interval(secs => :pause)
            """, Map.of("pause", seconds(pause)), "");
    }

    boolean done(Held held, String node, Map<String, String> receipt) {
        return step(
                held,
                node,
                "state = 'DONE', settled_at = clock_timestamp(), leased_until = NULL, receipt = :receipt::jsonb",
                Map.of("receipt", StoredJson.write(receipt)),
                "");
    }

    boolean refused(Held held, String node, String reason) {
        return step(
                held,
                node,
                "state = 'REFUSED', settled_at = clock_timestamp(), leased_until = NULL, reason = :reason",
                Map.of("reason", reason),
                "");
    }

    /** What nobody looks after and somebody should. */
    List<ChangeReference> due(int most) {
        return sql.sql("""
            SELECT reference FROM change
             WHERE settled_at IS NULL AND due_at <= clock_timestamp()
               AND (leased_until IS NULL OR leased_until < clock_timestamp())
             ORDER BY number LIMIT :most
            """)
                .param("most", most)
                .query((row, number) -> new ChangeReference(row.getString("reference")))
                .list();
    }

    /** Whose turn it is when this one is settled: the next of its lane, and what was written together with it. */
    List<ChangeReference> next(ChangeReference settled) {
        return sql.sql("""
            SELECT min(n.number), (array_agg(n.reference ORDER BY n.number))[1] AS reference
              FROM change s JOIN change n ON n.lane = s.lane OR n.follows = s.reference
             WHERE s.reference = :reference AND s.settled_at IS NOT NULL AND n.settled_at IS NULL
             GROUP BY n.lane
            """)
                .param("reference", settled.value())
                .query((row, number) -> new ChangeReference(row.getString("reference")))
                .list();
    }

    /** How many are not settled, by state. */
    int count(String state) {
        return sql.sql("SELECT count(*) FROM change WHERE settled_at IS NULL AND state = :state")
                .param("state", state)
                .query(Integer.class)
                .single();
    }

    /** Since the oldest unsettled change was asked for, in seconds; 0 when there is none. */
    double oldestSeconds() {
        return sql.sql("SELECT coalesce(extract(epoch FROM clock_timestamp() - min(asked_at)), 0)"
                        + " FROM change WHERE settled_at IS NULL")
                .query(Double.class)
                .single();
    }

    void forgetBodies(Duration after) {
        sql.sql("UPDATE change SET body = NULL WHERE body IS NOT NULL"
                        + " AND settled_at < clock_timestamp() - make_interval(secs => :after)")
                .param("after", seconds(after))
                .update();
    }

    Optional<Settled> settled(ChangeReference reference) {
        return sql.sql("SELECT * FROM change WHERE reference = :reference AND settled_at IS NOT NULL")
                .param("reference", reference.value())
                .query((row, number) -> new Settled(
                        new CustomerId(row.getString("customer")), made(row, number), row.getString("follows") != null))
                .optional();
    }

    /**
     * A change whose outcome is known, with whose it is.
     *
     * @param follows whether no customer asked for it, but it was written together with one that was done
     */
    record Settled(CustomerId customer, MadeChange change, boolean follows) {}

    private boolean step(Held held, String node, String set, Map<String, Object> values, String only) {
        return sql.sql("UPDATE change SET " + set
                                + " WHERE reference = :reference AND node = :node AND looks = :looks"
                                + " AND settled_at IS NULL " + only)
                        .params(values)
                        .param("reference", held.reference().value())
                        .param("node", node)
                        .param("looks", held.looks())
                        .update()
                == 1;
    }

    private static <C extends Change> String lane(ChangeKind<C> kind, CustomerId customer, Change change) {
        return kind.lane(customer, kind.type().cast(change));
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                new ChangeReference(row.getString("reference")),
                new CustomerId(row.getString("customer")),
                row.getString("kind"),
                row.getString("body"),
                row.getString("lane"),
                language(row),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getInt("looks"),
                row.getString("state").equals("UNCERTAIN"),
                Duration.ofMillis((long) (row.getDouble("seconds") * 1000)));
    }

    private MadeChange made(ResultSet row, int number) throws SQLException {
        var body = row.getString("body");
        return new MadeChange(
                new ChangeReference(row.getString("reference")),
                new RequestKey(row.getObject("request_key", UUID.class)),
                row.getString("kind"),
                body == null
                        ? new Forgotten(row.getString("kind"))
                        : StoredJson.read(body, kind(row.getString("kind")).type()),
                language(row),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                outcome(row));
    }

    private static Language language(ResultSet row) throws SQLException {
        return Language.of(row.getString("language")).orElse(Language.ENGLISH);
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        var settled = row.getObject("settled_at", OffsetDateTime.class);
        if (settled == null) {
            return new Outcome.BeingSaved();
        }
        return row.getString("state").equals("DONE")
                ? new Outcome.Done(settled.toInstant(), receipt(row.getString("receipt")))
                : new Outcome.Refused(settled.toInstant(), row.getString("reason"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> receipt(@Nullable String json) {
        return json == null ? Map.of() : Map.copyOf(StoredJson.read(json, Map.class));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
