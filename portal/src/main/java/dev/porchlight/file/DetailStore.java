package dev.porchlight.file;

import dev.porchlight.housecall.StoredJson;
import dev.porchlight.shared.CustomerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was looked at closer, in the database. */
class DetailStore {

    private final JdbcClient sql;

    DetailStore(JdbcClient sql) {
        this.sql = sql;
    }

    <T> Optional<Detail<T>> find(Key key, Class<T> type) {
        return sql.sql("SELECT stamp, body, as_of FROM file_detail"
                        + " WHERE customer = :customer AND kind = :kind AND subject = :subject")
                .param("customer", key.customer().value())
                .param("kind", key.kind())
                .param("subject", key.subject())
                .query((row, n) -> new Detail<>(
                        StoredJson.readList(row.getString("body"), type),
                        row.getString("stamp"),
                        row.getObject("as_of", OffsetDateTime.class).toInstant(),
                        row.getString("body").length()))
                .optional();
    }

    /** Nothing happens when the file was forgotten meanwhile. */
    void put(Key key, String stamp, List<?> records, Instant asOf) {
        sql.sql("""
            INSERT INTO file_detail AS held (customer, kind, subject, stamp, body, as_of)
            SELECT customer, :kind, :subject, :stamp, :body, :asOf FROM customer_file WHERE customer = :customer
            ON CONFLICT (customer, kind, subject) DO UPDATE
               SET stamp = excluded.stamp, body = excluded.body, as_of = excluded.as_of
             WHERE held.as_of <= excluded.as_of
            """)
                .param("customer", key.customer().value())
                .param("kind", key.kind())
                .param("subject", key.subject())
                .param("stamp", stamp)
                .param("body", StoredJson.write(records))
                .param("asOf", FileStore.at(asOf))
                .update();
    }

    record Key(CustomerId customer, String kind, String subject) {}

    /** @param stamp the state of the record it belongs to, when it was read */
    record Detail<T>(List<T> records, String stamp, Instant asOf, int size) {}
}
