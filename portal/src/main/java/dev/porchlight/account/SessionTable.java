package dev.porchlight.account;

import dev.porchlight.shared.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions in the database, under the hash of their token. */
@Repository
class SessionTable {

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DeviceSession session, String network) {
        CustomerId customer = session.customer();
        jdbc.sql("""
            insert into device_session (id, token_hash, contact, customers, customer, network, device, remembered,
                created_at, seen_at, expires_at)
            values (:id, :token, :contact, :customers, :customer, :network, :device, :remembered, :created, :seen, :expires)
            """)
                .param("id", session.id())
                .param("token", Tokens.bytes(session.key()))
                .param("contact", session.contact())
                .param("customers", Columns.ids(session.customers()))
                .param("customer", customer == null ? null : customer.value())
                .param("network", network)
                .param("device", session.device())
                .param("remembered", session.remembered())
                .param("created", Columns.at(session.createdAt()))
                .param("seen", Columns.at(session.seenAt()))
                .param("expires", Columns.at(session.expiresAt()))
                .update();
    }

    Optional<DeviceSession> find(String key) {
        return jdbc.sql("select * from device_session where token_hash = :token")
                .param("token", Tokens.bytes(key))
                .query(SessionTable::read)
                .optional();
    }

    List<DeviceSession> of(CustomerId customer, Instant now) {
        return jdbc.sql("""
            select * from device_session
            where customers @> array[:customer]::text[] and gone_at is null and expires_at > :now
            order by seen_at desc
            """)
                .param("customer", customer.value())
                .param("now", Columns.at(now))
                .query(SessionTable::read)
                .list();
    }

    /** Only if no other node did it meanwhile. */
    boolean seen(UUID session, Instant now, Instant before, Instant expires) {
        return jdbc.sql("update device_session set seen_at = :now, expires_at = :expires where id = :id and"
                                + " seen_at <= :before")
                        .param("now", Columns.at(now))
                        .param("expires", Columns.at(expires))
                        .param("id", session)
                        .param("before", Columns.at(before))
                        .update()
                == 1;
    }

    void choose(UUID session, CustomerId customer) {
        jdbc.sql("update device_session set customer = :customer where id = :id and customers @>"
                        + " array[:customer]::text[]")
                .param("customer", customer.value())
                .param("id", session)
                .update();
    }

    void delete(UUID session) {
        jdbc.sql("delete from device_session where id = :id")
                .param("id", session)
                .update();
    }

    Optional<String> delete(UUID session, CustomerId by) {
        return jdbc.sql("""
            delete from device_session where id = :id and customers @> array[:customer]::text[] returning token_hash
            """)
                .param("id", session)
                .param("customer", by.value())
                .query((row, number) -> key(row))
                .optional();
    }

    List<String> gone(CustomerId customer, Instant now) {
        return jdbc.sql("""
            update device_session set
                customers = array_remove(customers, :customer),
                customer = case
                    when cardinality(customers) = 2 then (array_remove(customers, :customer))[1]
                    when customer = :customer then null
                    else customer end,
                gone_at = case when customers = array[:customer]::text[] then :now end
            where customers @> array[:customer]::text[] and gone_at is null
            returning token_hash
            """)
                .param("customer", customer.value())
                .param("now", Columns.at(now))
                .query((row, number) -> key(row))
                .list();
    }

    void deleteExpired(Instant now) {
        jdbc.sql("delete from device_session where expires_at < :now")
                .param("now", Columns.at(now))
                .update();
    }

    private static DeviceSession read(ResultSet row, int number) throws SQLException {
        String customer = row.getString("customer");
        return new DeviceSession(
                row.getObject("id", UUID.class),
                key(row),
                row.getString("contact"),
                Columns.customers(row, "customers"),
                customer == null ? null : new CustomerId(customer),
                row.getString("device"),
                row.getBoolean("remembered"),
                Columns.moment(row, "created_at"),
                Columns.moment(row, "seen_at"),
                Columns.moment(row, "expires_at"),
                Columns.momentOrNull(row, "gone_at"));
    }

    private static String key(ResultSet row) throws SQLException {
        return Tokens.text(row.getBytes("token_hash"));
    }
}
