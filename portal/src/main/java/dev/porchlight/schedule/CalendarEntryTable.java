package dev.porchlight.schedule;

import dev.porchlight.housecall.StoredJson;
import dev.porchlight.shared.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What calendars were told, in the database. */
@Repository
class CalendarEntryTable {

    private final JdbcClient sql;

    CalendarEntryTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<ToldEntry> of(CustomerId customer) {
        return sql.sql("select * from calendar_entry where customer = :customer order by day, visit")
                .param("customer", customer.value())
                .query(CalendarEntryTable::read)
                .list();
    }

    /** Until the end of the transaction no other node changes what this customer's calendars are told. */
    void lock(CustomerId customer) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('calendar_entry ' || :customer, 0))")
                .param("customer", customer.value())
                .query((row, number) -> true)
                .single();
    }

    /** Whether something was told by a file that was newer than this one. */
    boolean knowsMoreThan(CustomerId customer, Instant asOf, long fileVersion) {
        return sql.sql("""
            select exists (select 1 from calendar_entry where customer = :customer
                and (as_of, file_version) > (:asOf, :version))
            """)
                .param("customer", customer.value())
                .param("asOf", at(asOf))
                .param("version", fileVersion)
                .query(Boolean.class)
                .single();
    }

    void put(CustomerId customer, ToldEntry told, Instant asOf, long fileVersion) {
        sql.sql("""
            insert into calendar_entry
                (customer, visit, body, day, sequence, as_of, file_version, changed_at, cancelled_at)
            values (:customer, :visit, :body::jsonb, :day, :sequence, :asOf, :version, :changed, :cancelled)
            on conflict (customer, visit) do update set
                body = excluded.body, day = excluded.day, sequence = excluded.sequence, as_of = excluded.as_of,
                file_version = excluded.file_version, changed_at = excluded.changed_at,
                cancelled_at = excluded.cancelled_at
            """)
                .param("customer", customer.value())
                .param("visit", told.visit())
                .param("body", StoredJson.write(told.entry()))
                .param("day", told.entry().day())
                .param("sequence", told.sequence())
                .param("asOf", at(asOf))
                .param("version", fileVersion)
                .param("changed", at(told.changedAt()))
                .param("cancelled", at(told.cancelledAt()))
                .update();
    }

    void forget(LocalDate before) {
        sql.sql("delete from calendar_entry where day < :before and (cancelled_at is null or cancelled_at < :before)")
                .param("before", before)
                .update();
    }

    private static ToldEntry read(ResultSet row, int number) throws SQLException {
        return new ToldEntry(
                row.getString("visit"),
                StoredJson.read(row.getString("body"), CalendarEntry.class),
                row.getInt("sequence"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                moment(row.getObject("cancelled_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
