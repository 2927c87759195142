package dev.porchlight.schedule;

import dev.porchlight.account.SignedInCustomer;
import dev.porchlight.changes.RequestKey;
import dev.porchlight.changes.Slot;
import dev.porchlight.housecall.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What signed-in customers are about to book or to move. Nobody finds another one's. */
@Repository
class Bookings {

    private static final Duration FORGET_AFTER = Duration.ofDays(7);

    private final JdbcClient sql;
    private final Clock clock;

    Bookings(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void save(SignedInCustomer customer, Booking booking) {
        sql.sql("""
            INSERT INTO booking (id, customer, kind, plan, slot, kept_until, text, request_key, touched_at)
            VALUES (:id, :customer, :kind, :plan::jsonb, :slot::jsonb, :kept, :text, :key, :now)
            ON CONFLICT (id) DO UPDATE SET slot = excluded.slot, kept_until = excluded.kept_until,
                text = excluded.text, request_key = excluded.request_key, touched_at = excluded.touched_at
             WHERE booking.customer = excluded.customer
            """)
                .param("id", booking.id())
                .param("customer", customer.id().value())
                .param("kind", Plan.Kind.of(booking.plan()).name())
                .param("plan", StoredJson.write(booking.plan()))
                .param("slot", StoredJson.write(booking.slot()))
                .param("kept", at(booking.keptUntil()))
                .param("text", booking.text())
                .param("key", booking.key().value())
                .param("now", at(clock.instant()))
                .update();
    }

    Optional<Booking> find(SignedInCustomer customer, UUID id) {
        return sql.sql("SELECT * FROM booking WHERE customer = :customer AND id = :id")
                .param("customer", customer.id().value())
                .param("id", id)
                .query(Bookings::booking)
                .optional();
    }

    /** The one that became this change. */
    Optional<Booking> find(SignedInCustomer customer, RequestKey key) {
        return sql.sql("SELECT * FROM booking WHERE customer = :customer AND request_key = :key")
                .param("customer", customer.id().value())
                .param("key", key.value())
                .query(Bookings::booking)
                .optional();
    }

    void remove(SignedInCustomer customer, UUID id) {
        sql.sql("DELETE FROM booking WHERE customer = :customer AND id = :id")
                .param("customer", customer.id().value())
                .param("id", id)
                .update();
    }

    void forgetOld() {
        sql.sql("DELETE FROM booking WHERE touched_at < :before")
                .param("before", at(clock.instant().minus(FORGET_AFTER)))
                .update();
    }

    private static Booking booking(ResultSet row, int number) throws SQLException {
        var type = Plan.Kind.valueOf(row.getString("kind")).type();
        return new Booking(
                row.getObject("id", UUID.class),
                StoredJson.read(row.getString("plan"), type),
                StoredJson.read(row.getString("slot"), Slot.class),
                row.getObject("kept_until", OffsetDateTime.class).toInstant(),
                row.getString("text"),
                new RequestKey(row.getObject("request_key", UUID.class)));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
