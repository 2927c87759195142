package dev.porchlight.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.PortalApplication;
import dev.porchlight.sandbox.world.Seed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The short form of {@code bin/chaos}: real processes, one of them really killed, and a company of one. */
class ChaosTest {

    private static final long SEED = 1;

    /** Over in seconds; the rest is for a machine that does something else, too. */
    private static final Rush.Script SCRIPT = new Rush.Script(
            Duration.ofSeconds(2), Duration.ofSeconds(90), Duration.ofSeconds(120), Duration.ofSeconds(2), 1, 2);

    private static final int WINDOWS = 2;
    private static final int RIVALS = 8;
    private static final List<String> PORTAL = List.of(
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            PortalApplication.class.getName());

    @Test
    void nothingIsLostDoubledOrSaidWrongly() throws Exception {
        try (var town = Town.found(Tempo.OF_A_TEST, Seed.busy(24, 24, 1), SEED, PORTAL)) {
            var contention = new Contention(town, WINDOWS, RIVALS).run();
            assertThat(contention.booked()).as(contention.table()).isEqualTo(WINDOWS);
            assertThat(contention.refused()).as(contention.table()).isEqualTo(WINDOWS * (RIVALS - 1));

            var verdict = new Rush(town, SCRIPT).run();

            System.out.printf("%s%n%s%n", verdict.table(), town.tally);
            assertThat(verdict.isClean()).as(verdict.table()).isTrue();
            assertThat(verdict.confirmed()).as(town.tally.toString()).isGreaterThan(8);
            assertThat(town.tally.of("kill -9")).isPositive();
        }
    }
}
