package dev.porchlight.housecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.housecall.HousecallException.Asked;
import dev.porchlight.shared.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class TimeForAWriteTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** However short its turn was in coming, some of a reader's patience is gone. */
    @Test
    void aReadEndsWithThePatienceOfItsCallerAndAWriteBeginsWithItsTurn() {
        assertThat(limitOf("GET")).isLessThan(PATIENCE);
        assertThat(limitOf("POST")).isEqualTo(PATIENCE);
        assertThat(limitOf("DELETE")).isEqualTo(PATIENCE);
    }

    private static Duration limitOf(String method) {
        var gate = new Gate(1);
        try (var breaker = new Breaker(gate, _ -> true, Clock.systemUTC())) {
            return new Manners(gate, breaker, settings())
                    .call(
                            new Asked(method, "/jobs"),
                            () -> Attempt.CURRENT.get().limit());
        }
    }

    private static HousecallSettings settings() {
        return new HousecallSettings(
                URI.create("http://127.0.0.1:1"),
                new Secret("key"),
                HousecallSettings.Auth.TOKEN,
                1,
                PATIENCE,
                PATIENCE,
                PATIENCE,
                DataSize.ofMegabytes(1),
                "#customer");
    }
}
