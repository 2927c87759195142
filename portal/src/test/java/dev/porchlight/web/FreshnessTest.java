package dev.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.file.Part;
import dev.porchlight.file.Standing;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

    private static final Instant LEARNT = Instant.parse("2026-11-22T15:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "CURRENT, CURRENT, CURRENT",
        "CURRENT, AGED, AGED",
        "CURRENT, FILLING, FILLING",
        "CURRENT, AWAITED, FILLING",
        "CURRENT, UNREACHABLE, AGED",
        "AGED, UNREACHABLE, AGED",
        "AWAITED, AWAITED, AWAITED",
        "AWAITED, UNREACHABLE, UNREACHABLE",
    })
    void neverSaysThatNothingIsKnownWhereSomethingIs(Standing one, Standing other, Standing page) {
        assertThat(Freshness.of(7, List.of(part(one), part(other))).standing()).isEqualTo(page);
    }

    private static Part<String> part(Standing standing) {
        boolean known = standing != Standing.AWAITED && standing != Standing.UNREACHABLE;
        return known ? new Part<>(List.of("one"), LEARNT, standing, 1) : Part.unknown(standing);
    }
}
