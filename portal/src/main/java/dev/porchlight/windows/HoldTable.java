package dev.porchlight.windows;

import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EmployeeId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Holds in the database, by its clock, which is one for all nodes. That no two of them overlap is a constraint; locks only
 * see to it that whoever comes second waits for an answer instead of for a deadlock.
 */
final class HoldTable {

    private static final String ACTIVE = "(until IS NULL OR until > clock_timestamp())";

    /** The time of the same people, or of whoever it may be. */
    private static final String IN_THE_WAY = """
        during && tstzrange(:start, :end)
        AND (resource = ANY(:resources::text[]) OR resource = '*' OR '*' = ANY(:resources::text[]))
        """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    HoldTable(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** What became of one candidate. */
    sealed interface Attempt {

        /** @param displaced the customer's earlier hold, which was in the way; to be given back if this one comes to nothing */
        record Held(Hold hold, @Nullable Hold displaced) implements Attempt {}

        record Occupied() implements Attempt {}

        record TooMany() implements Attempt {}
    }

    /** What others keep a customer from, everything that has been sent included. */
    List<Sight.Held> othersDuring(Span during, CustomerId customer) {
        return sql.sql("""
            SELECT resource, lower(during) AS start, upper(during) AS finish FROM hold
             WHERE during && tstzrange(:start, :end) AND (reference IS NOT NULL OR customer <> :customer) AND
            """ + ACTIVE)
                .param("start", at(during.start()))
                .param("end", at(during.end()))
                .param("customer", customer.value())
                .query((row, number) -> new Sight.Held(row.getString("resource"), span(row)))
                .list();
    }

    /** Takes this time of these people, or of the company if none are named, all or nothing. */
    Attempt take(CustomerId customer, Span span, List<EmployeeId> employees, @Nullable Hold instead, Terms terms) {
        var resources = resources(employees);
        return Objects.requireNonNull(transaction.execute(status -> {
            lock(customer, resources);
            if (open(customer, instead) >= terms.most()) {
                return new Attempt.TooMany();
            }
            var displaced = displace(customer, span, resources, instead);
            var hold =
                    new Hold(UUID.randomUUID(), customer, span.start(), span.end(), employees, until(terms.holdFor()));
            clearExpired(hold, resources);
            if (isOccupied(hold, resources) || insert(hold, resources, null) < resources.size()) {
                status.setRollbackOnly();
                return new Attempt.Occupied();
            }
            return new Attempt.Held(hold, displaced.orElse(null));
        }));
    }

    /** How long a hold lasts, and how many one customer may have. */
    record Terms(Duration holdFor, int most) {}

    /** The same again, for somebody who presses twice. */
    Optional<Hold> renew(CustomerId customer, Span span, List<List<EmployeeId>> candidates, Duration holdFor) {
        return candidates.stream()
                .flatMap(employees -> renewOf(customer, span, employees, holdFor).stream())
                .findFirst();
    }

    private Optional<Hold> renewOf(CustomerId customer, Span span, List<EmployeeId> employees, Duration holdFor) {
        var resources = resources(employees);
        return sql
                .sql("""
                    UPDATE hold SET until = clock_timestamp() + make_interval(secs => :seconds)
                     WHERE customer = :customer AND during = tstzrange(:start, :end) AND resources = :resources::text[]
                       AND reference IS NULL AND until > clock_timestamp()
                    RETURNING id
                    """)
                .param("seconds", seconds(holdFor))
                .param("customer", customer.value())
                .param("start", at(span.start()))
                .param("end", at(span.end()))
                .param("resources", array(resources))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .findFirst()
                .flatMap(id -> find(customer, id));
    }

    Optional<Hold> find(CustomerId customer, UUID id) {
        return sql.sql("""
            SELECT *, lower(during) AS start, upper(during) AS finish FROM hold
             WHERE id = :id AND customer = :customer AND
            """ + ACTIVE + " LIMIT 1")
                .param("id", id)
                .param("customer", customer.value())
                .query(HoldTable::hold)
                .optional();
    }

    /** Only what has not been sent. */
    void release(CustomerId customer, UUID id) {
        sql.sql("DELETE FROM hold WHERE id = :id AND customer = :customer AND reference IS NULL")
                .param("id", id)
                .param("customer", customer.value())
                .update();
    }

    /** Undoes a {@link #take}. */
    void giveBack(Attempt.Held held) {
        transaction.executeWithoutResult(status -> {
            release(held.hold().customer(), held.hold().id());
            var displaced = held.displaced();
            if (displaced != null) {
                var resources = resources(displaced.employees());
                if (insert(displaced, resources, null) < resources.size()) {
                    release(displaced.customer(), displaced.id());
                }
            }
        });
    }

    /** From now on it stands until it is settled. Taken again if it has ended meanwhile, and false if somebody else was faster. */
    boolean keep(Hold hold, String reference) {
        var resources = stored(hold).orElseGet(() -> resources(hold.employees()));
        return Boolean.TRUE.equals(transaction.execute(status -> {
            lock(hold.customer(), resources);
            clearExpired(hold, resources);
            if (isOccupied(hold, resources)) {
                return false;
            }
            insert(hold, resources, reference);
            int kept = sql.sql("""
                UPDATE hold SET until = NULL, reference = :reference
                 WHERE id = :id AND customer = :customer AND settled_at IS NULL
                   AND (reference IS NULL OR reference = :reference)
                """)
                    .param("reference", reference)
                    .param("id", hold.id())
                    .param("customer", hold.customer().value())
                    .update();
            if (kept < resources.size()) {
                status.setRollbackOnly();
            }
            return kept == resources.size();
        }));
    }

    void refused(String reference) {
        sql.sql("DELETE FROM hold WHERE reference = :reference AND settled_at IS NULL")
                .param("reference", reference)
                .update();
    }

    /** Told again it changes nothing. What was held for an earlier time of the same appointment is free. */
    void done(String reference, @Nullable AppointmentId appointment, Duration grace) {
        transaction.executeWithoutResult(status -> {
            sql.sql("""
                UPDATE hold SET settled_at = clock_timestamp(), appointment = :appointment,
                       until = CASE WHEN resource = '*' THEN greatest(upper(during), clock_timestamp())
                                    ELSE clock_timestamp() + make_interval(secs => :grace) END
                 WHERE reference = :reference AND settled_at IS NULL
                """)
                    .param("reference", reference)
                    .param("appointment", appointment == null ? null : appointment.value())
                    .param("grace", seconds(grace))
                    .update();
            sql.sql("""
                DELETE FROM hold earlier USING hold later
                 WHERE later.reference = :reference AND earlier.appointment = later.appointment
                   AND earlier.reference <> later.reference AND earlier.settled_at < later.settled_at
                """).param("reference", reference).update();
        });
    }

    void release(AppointmentId appointment) {
        sql.sql("DELETE FROM hold WHERE appointment = :appointment")
                .param("appointment", appointment.value())
                .update();
    }

    /** What has long ended. Until then it can be kept after all, if nobody else has wanted it. */
    void forget() {
        sql.sql("""
            DELETE FROM hold WHERE until < clock_timestamp() - interval '1 hour'
                                OR upper(during) < clock_timestamp() - interval '1 day'
            """).update();
    }

    private Optional<List<String>> stored(Hold hold) {
        return sql.sql("SELECT resources FROM hold WHERE id = :id AND customer = :customer LIMIT 1")
                .param("id", hold.id())
                .param("customer", hold.customer().value())
                .query((row, number) -> texts(row.getArray("resources")))
                .optional();
    }

    /**
     * Whoever is after the same comes one after the other; all lock in the same order. A unit of the company may be anybody's
     * time, so taking one waits for all, and the others share that lock.
     */
    private void lock(CustomerId customer, List<String> resources) {
        boolean company = resources.contains(Sight.Held.COMPANY);
        sql.sql("SELECT pg_advisory_xact_lock" + (company ? "" : "_shared") + "(hashtextextended('hold', 0))")
                .query(row -> {});
        sql.sql("""
            SELECT pg_advisory_xact_lock(key)
              FROM (SELECT DISTINCT hashtextextended('hold ' || name, 0) AS key FROM unnest(:names::text[]) AS name ORDER BY 1) AS keys
            """)
                .param(
                        "names",
                        array(Stream.concat(Stream.of("by " + customer.value()), resources.stream())
                                .toList()))
                .query(row -> {});
    }

    private int open(CustomerId customer, @Nullable Hold instead) {
        return sql.sql("""
            SELECT count(DISTINCT id) FROM hold
             WHERE customer = :customer AND reference IS NULL AND until > clock_timestamp()
               AND id IS DISTINCT FROM :instead
            """)
                .param("customer", customer.value())
                .param("instead", instead == null ? null : instead.id())
                .query(Integer.class)
                .single();
    }

    /** The customer's own earlier choice does not stand in their way. */
    private Optional<Hold> displace(CustomerId customer, Span span, List<String> resources, @Nullable Hold instead) {
        if (instead == null) {
            return Optional.empty();
        }
        return sql
                .sql("""
                    DELETE FROM hold WHERE id = :instead AND customer = :customer AND reference IS NULL
                       AND EXISTS (SELECT 1 FROM hold WHERE id = :instead AND
                    """ + IN_THE_WAY + ") RETURNING *, lower(during) AS start, upper(during) AS finish")
                .param("instead", instead.id())
                .param("customer", customer.value())
                .param("start", at(span.start()))
                .param("end", at(span.end()))
                .param("resources", array(resources))
                .query(HoldTable::hold)
                .list()
                .stream()
                .findFirst();
    }

    /** The constraint cannot know that they have ended. */
    private void clearExpired(Hold but, List<String> resources) {
        sql.sql("""
            DELETE FROM hold WHERE until <= clock_timestamp() AND id <> :but
               AND resource = ANY(:resources::text[]) AND during && tstzrange(:start, :end)
            """)
                .param("but", but.id())
                .param("start", at(but.start()))
                .param("end", at(but.end()))
                .param("resources", array(resources))
                .update();
    }

    private Instant until(Duration holdFor) {
        return sql.sql("SELECT clock_timestamp() + make_interval(secs => :seconds)")
                .param("seconds", seconds(holdFor))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private boolean isOccupied(Hold hold, List<String> resources) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM hold WHERE id <> :id AND " + IN_THE_WAY + " AND " + ACTIVE + ")")
                .param("id", hold.id())
                .param("start", at(hold.start()))
                .param("end", at(hold.end()))
                .param("resources", array(resources))
                .query(Boolean.class)
                .single();
    }

    /** @return how many rows are there now that were not */
    private int insert(Hold hold, List<String> resources, @Nullable String reference) {
        return sql.sql("""
            INSERT INTO hold (id, resource, resources, customer, during, until, reference)
            SELECT :id, resource, :resources::text[], :customer, tstzrange(:start, :end), :until, :reference
              FROM unnest(:resources::text[]) AS resource
            ON CONFLICT DO NOTHING
            """)
                .param("id", hold.id())
                .param("resources", array(resources))
                .param("customer", hold.customer().value())
                .param("start", at(hold.start()))
                .param("end", at(hold.end()))
                .param("until", reference == null ? at(hold.until()) : null)
                .param("reference", reference)
                .update();
    }

    private static List<String> resources(List<EmployeeId> employees) {
        return employees.isEmpty()
                ? List.of(Sight.Held.COMPANY)
                : employees.stream().map(EmployeeId::value).distinct().sorted().toList();
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        var span = span(row);
        var until = row.getObject("until", OffsetDateTime.class);
        return new Hold(
                row.getObject("id", UUID.class),
                new CustomerId(row.getString("customer")),
                span.start(),
                span.end(),
                texts(row.getArray("resources")).stream()
                        .filter(resource -> !resource.equals(Sight.Held.COMPANY))
                        .map(EmployeeId::new)
                        .toList(),
                until == null ? span.end() : until.toInstant());
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(
                row.getObject("start", OffsetDateTime.class).toInstant(),
                row.getObject("finish", OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
