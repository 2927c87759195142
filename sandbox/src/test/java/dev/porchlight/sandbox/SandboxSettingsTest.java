package dev.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.porchlight.sandbox.webhooks.Target;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxSettingsTest {

    @Test
    void listensOnThisMachineWithoutSettings() {
        SandboxSettings settings = SandboxSettings.from(Map.of());

        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8090);
        assertThat(settings.filesPort()).isEqualTo(8091);
        assertThat(settings.smtpPort()).isEqualTo(2525);
        assertThat(settings.webhooks()).isEqualTo(Target.NOWHERE);
        assertThat(settings.controlsFromAnywhere()).isFalse();
    }

    @Test
    void servesFilesBesideTheApi() {
        assertThat(SandboxSettings.from(Map.of("SANDBOX_PORT", "8190")).filesPort())
                .isEqualTo(8191);
        assertThat(SandboxSettings.from(Map.of("SANDBOX_PORT", "0")).filesPort())
                .isZero();
    }

    @Test
    void namesAReachableHostWhenItListensEverywhere() {
        assertThat(SandboxSettings.from(Map.of("SANDBOX_HOST", "0.0.0.0")).publicHost())
                .isEqualTo("localhost");
    }

    @Test
    void tellsWebhooksWhereToGo() {
        var settings = SandboxSettings.from(Map.of("SANDBOX_WEBHOOK_URL", "http://localhost:8080/webhooks/housecall"));

        assertThat(settings.webhooks().url()).isEqualTo(URI.create("http://localhost:8080/webhooks/housecall"));
        assertThat(settings.webhooks().secret()).isEqualTo("sandbox-webhook-secret");
    }

    @ParameterizedTest
    @CsvSource({"SANDBOX_PORT, eighty", "SANDBOX_PORT, 65536", "SANDBOX_SMTP_PORT, -1", "SANDBOX_WEBHOOK_URL, nowhere"})
    void refusesWhatMakesNoSense(String name, String value) {
        assertThatThrownBy(() -> SandboxSettings.from(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(value);
    }
}
