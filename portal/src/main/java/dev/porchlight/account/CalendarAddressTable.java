package dev.porchlight.account;

import dev.porchlight.shared.CustomerId;
import dev.porchlight.web.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses of private calendars in the database, under the hash of their secret: one for each customer, the latest. */
@Repository
class CalendarAddressTable {

    private final JdbcClient jdbc;

    CalendarAddressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there have been others since that many were made; then nothing is written. */
    boolean put(CustomerId customer, int after, byte[] secretHash, Language language, Instant now) {
        return jdbc.sql("""
            insert into calendar_address as kept (customer, number, secret_hash, language, made_at)
            values (:customer, :number, :secret, :language, :now)
            on conflict (customer) do update set number = excluded.number, secret_hash = excluded.secret_hash,
                language = excluded.language, made_at = excluded.made_at, used_at = null
            where kept.number = :after
            """)
                        .param("customer", customer.value())
                        .param("number", after + 1)
                        .param("secret", secretHash)
                        .param("language", language.tag())
                        .param("now", Columns.at(now))
                        .param("after", after)
                        .update()
                == 1;
    }

    Optional<CalendarAddress> of(CustomerId customer) {
        return jdbc.sql("select * from calendar_address where customer = :customer")
                .param("customer", customer.value())
                .query(CalendarAddressTable::read)
                .optional();
    }

    Optional<CalendarAddress> find(byte[] secretHash) {
        return jdbc.sql("select * from calendar_address where secret_hash = :secret")
                .param("secret", secretHash)
                .query(CalendarAddressTable::read)
                .optional();
    }

    boolean switchOff(CustomerId customer) {
        return jdbc.sql("update calendar_address set secret_hash = null where customer = :customer"
                                + " and secret_hash is not null")
                        .param("customer", customer.value())
                        .update()
                == 1;
    }

    void used(CustomerId customer, Instant now) {
        jdbc.sql("update calendar_address set used_at = :now where customer = :customer")
                .param("now", Columns.at(now))
                .param("customer", customer.value())
                .update();
    }

    void forgetUnused(Duration since, Instant now) {
        jdbc.sql("delete from calendar_address where coalesce(used_at, made_at) < :before")
                .param("before", Columns.at(now.minus(since)))
                .update();
    }

    private static CalendarAddress read(ResultSet row, int number) throws SQLException {
        return new CalendarAddress(
                new CustomerId(row.getString("customer")),
                row.getInt("number"),
                row.getBytes("secret_hash") != null,
                Language.of(row.getString("language")).orElse(Language.ENGLISH),
                Columns.moment(row, "made_at"),
                Columns.momentOrNull(row, "used_at"));
    }
}
