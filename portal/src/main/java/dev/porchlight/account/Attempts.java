package dev.porchlight.account;

import static dev.porchlight.account.ServerKey.Purpose.LIMIT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what may only be done so often, on all nodes together. Whose attempts they are cannot be read from the table. */
@Component
class Attempts {

    private final JdbcClient jdbc;
    private final ServerKey key;
    private final Clock clock;
    private final Duration stretch;

    Attempts(JdbcClient jdbc, ServerKey key, Clock clock, SignInSettings settings) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
        this.stretch = settings.stretch();
    }

    /** Something that may be done {@code most} times. */
    record Limit(String what, String who, int most) {}

    /** Counts one attempt against every limit; when that is too many, tells when the next one is welcome. */
    Optional<Instant> count(Limit... limits) {
        return Stream.of(limits).map(this::count).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    private Optional<Instant> count(Limit limit) {
        Instant now = clock.instant();
        return jdbc.sql("""
            insert into attempt_count as counted (what, count, resets_at) values (:what, 1, :resets)
            on conflict (what) do update set
                count = case when counted.resets_at <= :now then 1 else counted.count + 1 end,
                resets_at = case when counted.resets_at <= :now then :resets else counted.resets_at end
            returning count, resets_at
            """)
                .param("what", key.hash(LIMIT, limit.what(), limit.who()))
                .param("now", Columns.at(now))
                .param("resets", Columns.at(now.plus(stretch)))
                .query((row, number) -> row.getInt("count") > limit.most()
                        ? Optional.of(Columns.moment(row, "resets_at"))
                        : Optional.<Instant>empty())
                .single();
    }

    void forget() {
        jdbc.sql("delete from attempt_count where resets_at < :now")
                .param("now", Columns.at(clock.instant()))
                .update();
    }
}
