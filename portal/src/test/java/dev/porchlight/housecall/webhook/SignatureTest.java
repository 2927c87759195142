package dev.porchlight.housecall.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.shared.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody published a delivery together with its secret, so the vectors are our own, computed with OpenSSL. */
class SignatureTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_784_900_000);
    private static final String TIMESTAMP = "1784900000";
    private static final byte[] BODY =
            "{\"event\":\"job.created\",\"job\":{\"id\":\"job_1\",\"description\":\"Tür\"}}".getBytes(UTF_8);
    private static final String SIGNATURE = "1efc3cad80ee6b45b48f19fa8da9d8f44c464163c43eae32afe9dd8a858b8562";

    private final Signature signature = new Signature(new Secret("0123456789abcdef0123456789abcdef"));

    @Test
    void isTheOneThatHousecallProSends() {
        assertThat(signature.isValid(TIMESTAMP, SIGNATURE, BODY, NOW)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-301, false", "-300, true", "300, true", "301, false"})
    void agesInFiveMinutes(long seconds, boolean valid) {
        assertThat(signature.isValid(TIMESTAMP, SIGNATURE, BODY, NOW.plusSeconds(seconds)))
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1784900001", "-1784900000", " 1784900000", "99999999999999999999"})
    void coversTheTimestamp(String timestamp) {
        assertThat(signature.isValid(timestamp, SIGNATURE, BODY, NOW)).isFalse();
    }

    @Test
    void coversEveryByteOfTheBody() {
        byte[] longer = (new String(BODY, UTF_8) + " ").getBytes(UTF_8);

        assertThat(signature.isValid(TIMESTAMP, SIGNATURE, longer, NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256=1efc3cad80ee6b45b48f19fa8da9d8f44c464163c43eae32afe9dd8a858b8562", "00"})
    void isNothingElse(String signed) {
        assertThat(signature.isValid(TIMESTAMP, signed, BODY, NOW)).isFalse();
    }

    @Test
    void isNotMissing() {
        assertThat(signature.isValid(TIMESTAMP, null, BODY, NOW)).isFalse();
        assertThat(signature.isValid(null, SIGNATURE, BODY, NOW)).isFalse();
    }

    @Test
    void needsTheSecret() {
        assertThat(new Signature(new Secret("another")).isValid(TIMESTAMP, SIGNATURE, BODY, NOW))
                .isFalse();
    }
}
