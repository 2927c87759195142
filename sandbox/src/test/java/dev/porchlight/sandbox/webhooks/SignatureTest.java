package dev.porchlight.sandbox.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected values come from {@code printf '%s.%s' TIME BODY | openssl dgst -sha256 -hmac SECRET}. */
class SignatureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sandbox-webhook-secret | 1795352400 | {\"event\":\"job.created\"} |"
                        + " 6d261204d8d51867f96e2e34523e79f50f06709bad4a2f79d0aecaf54eb1b62b",
                "0123456789abcdef0123456789abcdef | 1 | {} |"
                        + " 1642a706b2e4d9fa8663449a8826d942c133b097231992683d5a44c2afc57499",
                "clé | 1795352400 | {\"name\":\"Zoë 李\"} |"
                        + " 4a4f52ac825491d40e37f9ddb58ee4ddbb73f19317df74f97a3087485a0eb690",
            })
    void signsTimestampAndBodyWithTheSecretsText(String secret, String timestamp, String body, String signature) {
        assertThat(Signature.of(secret, timestamp, body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(signature);
    }
}
