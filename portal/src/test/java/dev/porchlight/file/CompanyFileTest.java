package dev.porchlight.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompanyFileTest {

    private static final ZoneId OTHERWISE = ZoneId.of("Europe/Oslo");

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void knowsTheCompanyAndItsTimeZone() {
        var company = companyOf(town.node());

        assertThat(company.company().orElseThrow().name()).isEqualTo(town.sandbox.world().company.name);
        assertThat(company.zone()).isEqualTo(town.sandbox.world().zone());
    }

    @Test
    void isAskedForOnceByAllNodes() {
        companyOf(town.node()).company();
        var before = town.now();

        companyOf(town.node()).company();

        assertThat(town.callsSince(before)).isEmpty();
    }

    @Test
    void staysKnownThroughAnOutageAndARestart() {
        var node = town.node();
        companyOf(node).company();
        node.sql
                .sql("UPDATE file_fact SET learnt_at = now() - interval '1 day'")
                .update();
        town.sandbox.mischief().down();

        assertThat(companyOf(town.node()).company()).isPresent();
    }

    @Test
    void keepsNobodyWaitingForLong() {
        town.sandbox.mischief().latency(Duration.ofSeconds(4));
        var company = companyOf(town.node());

        var began = System.nanoTime();
        assertThat(company.zone()).isEqualTo(OTHERWISE);
        assertThat(company.company()).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(3500));
    }

    private static CompanyFile companyOf(TestNode node) {
        return new CompanyFile(
                node.upstream.company(), node.file.library, OTHERWISE, Duration.ofMillis(1500), Clock.systemUTC());
    }
}
