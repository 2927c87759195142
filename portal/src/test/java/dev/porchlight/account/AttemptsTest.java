package dev.porchlight.account;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.SettableClock;
import dev.porchlight.account.Attempts.Limit;
import dev.porchlight.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AttemptsTest {

    private static final Instant NOW = Instant.parse("2026-12-08T19:05:00Z");
    private static final Limit THREE = new Limit("address", "ada@example.com", 3);

    private final SettableClock clock = new SettableClock(NOW);
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh().dataSource());
    private final Attempts attempts = node();

    @Test
    void allowsAsManyAsAreAllowed() {
        attempts.count(THREE);
        attempts.count(THREE);

        assertThat(attempts.count(THREE)).isEmpty();
    }

    @Test
    void saysWhenTheNextOneIsWelcome() {
        IntStream.range(0, 3).forEach(i -> attempts.count(THREE));
        clock.advance(Duration.ofMinutes(5));

        var until = attempts.count(THREE);

        assertThat(until).hasValue(NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void beginsAnewWhenTheStretchIsOver() {
        IntStream.range(0, 9).forEach(i -> attempts.count(THREE));
        clock.advance(Duration.ofMinutes(15));

        assertThat(attempts.count(THREE)).isEmpty();
    }

    @Test
    void countsEveryAddressByItself() {
        IntStream.range(0, 4).forEach(i -> attempts.count(THREE));

        assertThat(attempts.count(new Limit("address", "grace@example.com", 3))).isEmpty();
        assertThat(attempts.count(new Limit("network", "ada@example.com", 3))).isEmpty();
    }

    @Test
    void countsOnAllNodesTogetherAndAtTheSameTime() {
        var nodes = new Attempts[] {attempts, node()};

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var allowed = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> nodes[i % 2].count(THREE), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .collect(partitioningBy(Optional::isEmpty, counting()));

            assertThat(allowed.get(true)).isEqualTo(3);
        }
    }

    @Test
    void keepsNobodysAddress() {
        attempts.count(THREE);

        assertThat(jdbc.sql("select what from attempt_count")
                        .query(byte[].class)
                        .single())
                .hasSize(32);
    }

    private Attempts node() {
        return new Attempts(jdbc, new ServerKey(jdbc), clock, TestSettings.SIGN_IN);
    }
}
