package dev.porchlight.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a thing is told once and not for ever: who is told of a change at least once asks here before telling
 * others. Only a crash between the handing over and its noting can have it told twice.
 */
@Component
public class Deliveries {

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    /** Later than this a message confuses more than it helps. */
    private static final Duration PATIENCE = Duration.ofHours(24);

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient sql;
    private final Clock clock;

    Deliveries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Throws {@link Undelivered} when it should be tried again.
     *
     * @param what about and to whom, the same each time; goes into the log, so no address
     * @param since when there was something to tell
     */
    public void once(String what, Instant since, Runnable handOver) {
        if (isOver(what)) {
            return;
        }
        try {
            handOver.run();
            note(what, true);
        } catch (Undelivered e) {
            if (!e.isLasting() && clock.instant().isBefore(since.plus(PATIENCE))) {
                throw e;
            }
            log.warn("{} was not delivered and is not tried again: {}", what, e.getMessage());
            note(what, false);
        }
    }

    void forgetOld() {
        sql.sql("delete from delivery where at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean isOver(String what) {
        return sql.sql("select exists (select 1 from delivery where what = :what)")
                .param("what", what)
                .query(Boolean.class)
                .single();
    }

    private void note(String what, boolean taken) {
        sql.sql("insert into delivery (what, at, taken) values (:what, :at, :taken) on conflict do nothing")
                .param("what", what)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("taken", taken)
                .update();
    }
}
