package dev.porchlight.file;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was learnt about the account as a whole, shared by all nodes and surviving them. */
class Facts {

    private final JdbcClient sql;

    Facts(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<String> value(String name) {
        return sql.sql("SELECT value FROM file_fact WHERE name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    Optional<Instant> learntAt(String name) {
        return sql.sql("SELECT learnt_at FROM file_fact WHERE name = :name")
                .param("name", name)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void set(String name, String value) {
        set(name, value, null);
    }

    /** @param at when the question was asked; now, if it is absent */
    void set(String name, String value, @Nullable Instant at) {
        sql.sql("""
            INSERT INTO file_fact (name, value, learnt_at)
            VALUES (:name, :value, coalesce(:at::timestamptz, clock_timestamp()))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value, learnt_at = excluded.learnt_at
            """)
                .param("name", name)
                .param("value", value)
                .param("at", at == null ? null : FileStore.at(at))
                .update();
    }

    void forget(String name) {
        sql.sql("DELETE FROM file_fact WHERE name = :name").param("name", name).update();
    }

    /** True for one asker only, on all nodes, until so much time has passed again. */
    boolean isFirstSince(Instant before, String name) {
        return sql.sql("""
            INSERT INTO file_fact AS fact (name, value, learnt_at) VALUES (:name, '', clock_timestamp())
            ON CONFLICT (name) DO UPDATE SET learnt_at = excluded.learnt_at WHERE fact.learnt_at < :before
            """)
                        .param("name", name)
                        .param("before", FileStore.at(before))
                        .update()
                == 1;
    }
}
