package dev.porchlight.housecall;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether Housecall Pro tells us what happens; then files need to be looked after less often. */
public final class Webhooks {

    private final JdbcClient database;

    public Webhooks(JdbcClient database) {
        this.database = database;
    }

    /** On any node. Asks the database, so not for every page. */
    public Optional<Instant> lastReceivedAt() {
        return database.sql("select received_at from webhooks order by received_at desc limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
