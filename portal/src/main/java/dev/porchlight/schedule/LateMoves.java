package dev.porchlight.schedule;

import dev.porchlight.housecall.Appointment;
import dev.porchlight.shared.AppointmentId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Visits that their customers moved when it was too late to cancel them: they stay too late. When the office plans such a
 * visit anew, its clock begins anew, too, because it starts at another time then.
 */
@Repository
class LateMoves {

    private static final Duration FORGET_AFTER = Duration.ofDays(30);

    private final JdbcClient sql;
    private final Clock clock;

    LateMoves(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Until when it could be cancelled, when that is not what its own start says. */
    @Nullable
    Instant cancelUntil(Appointment visit) {
        if (visit.startTime() == null) {
            return null;
        }
        return sql.sql("SELECT cancel_until FROM late_move WHERE appointment = :visit AND starts_at = :start")
                .param("visit", visit.id().value())
                .param("start", at(visit.startTime()))
                .query((row, number) ->
                        row.getObject("cancel_until", OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
    }

    /** Written before the move is sent: without the move it says nothing about the visit where it is. */
    void remember(AppointmentId visit, Instant start, Instant cancelUntil) {
        sql.sql("""
            INSERT INTO late_move (appointment, starts_at, cancel_until) VALUES (:visit, :start, :until)
            ON CONFLICT (appointment) DO UPDATE SET starts_at = excluded.starts_at, cancel_until = excluded.cancel_until
            """)
                .param("visit", visit.value())
                .param("start", at(start))
                .param("until", at(cancelUntil))
                .update();
    }

    void forgetOld() {
        sql.sql("DELETE FROM late_move WHERE starts_at < :before")
                .param("before", at(clock.instant().minus(FORGET_AFTER)))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
