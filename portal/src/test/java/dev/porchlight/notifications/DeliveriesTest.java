package dev.porchlight.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.porchlight.SettableClock;
import dev.porchlight.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeliveriesTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant NOW = Instant.parse("2026-12-08T19:05:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final Deliveries deliveries = new Deliveries(JdbcClient.create(DATABASE.dataSource()), clock);
    private final AtomicInteger handedOver = new AtomicInteger();

    @Test
    void tellsOnceHoweverOftenItIsAsked() {
        deliveries.once("PL-AAAAA to the customer", NOW, handedOver::incrementAndGet);
        deliveries.once("PL-AAAAA to the customer", NOW, handedOver::incrementAndGet);

        assertThat(handedOver).hasValue(1);
    }

    @Test
    void triesAgainWhatWasNotTakenForNow() {
        assertThatThrownBy(() -> deliveries.once("PL-BBBBB to the office", NOW, () -> {
                    throw Undelivered.forNow("the SMTP server does not answer");
                }))
                .isInstanceOf(Undelivered.class);

        deliveries.once("PL-BBBBB to the office", NOW, handedOver::incrementAndGet);

        assertThat(handedOver).hasValue(1);
    }

    @Test
    void givesUpWhatIsRefusedForGood() {
        deliveries.once("PL-CCCCC to the customer", NOW, () -> {
            throw Undelivered.forGood("the SMTP server answered 550");
        });

        deliveries.once("PL-CCCCC to the customer", NOW, handedOver::incrementAndGet);

        assertThat(handedOver).hasValue(0);
    }

    @Test
    void givesUpAfterADay() {
        clock.advance(Duration.ofHours(25));

        deliveries.once("PL-DDDDD to the customer", NOW, () -> {
            throw Undelivered.forNow("the SMTP server does not answer");
        });
    }
}
