package dev.porchlight.housecall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class WaitTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static HttpHeaders headers(String... namesAndValues) {
        var headers = new HttpHeaders();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }

    @ParameterizedTest
    @CsvSource({
        "Retry-After, 7, 7",
        "Retry-After, 0, 0",
        "Retry-After, 'Sun, 22 Nov 2026 14:00:09 GMT', 9",
        "Retry-After, 'Sun, 22 Nov 2026 13:59:00 GMT', 0",
        "RateLimit-Reset, 1795356030, 30",
        "RateLimit-Reset, 30, 30",
        "RateLimit-Reset, 1795355000, 0"
    })
    void isReadInEveryForm(String header, String value, long seconds) {
        assertThat(WaitTime.of(headers(header, value), CLOCK)).hasValue(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1e9", "9999999999999999999"})
    void isUntoldWhereItMakesNoSense(String value) {
        assertThat(WaitTime.of(headers("Retry-After", value), CLOCK)).isEmpty();
    }

    @Test
    void isNeverMoreThanAQuarterOfAnHour() {
        assertThat(WaitTime.of(headers("Retry-After", "86400"), CLOCK)).hasValue(Duration.ofMinutes(15));
    }

    @Test
    void isMeasuredByTheClockOfWhoeverSetIt() {
        var headers = headers("Date", "Sun, 22 Nov 2026 14:05:00 GMT", "RateLimit-Reset", "1795356330");

        assertThat(WaitTime.of(headers, CLOCK)).hasValue(Duration.ofSeconds(30));
    }
}
