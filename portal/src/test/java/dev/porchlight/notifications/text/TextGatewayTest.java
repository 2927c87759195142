package dev.porchlight.notifications.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextGatewayTest {

    @Test
    void readsAccountTokenAndNumber() {
        var gateway = TextGateway.of("https://AC1:to%2Bken@texts.example.com:8443?from=%2B16175550100");

        assertThat(gateway.messages())
                .hasToString("https://texts.example.com:8443/2010-04-01/Accounts/AC1/Messages.json");
        assertThat(gateway.token()).isEqualTo("to+ken");
        assertThat(gateway.from()).isEqualTo("+16175550100");
        assertThat(gateway.toString()).doesNotContain("ken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://texts.example.com?from=1",
                "https://AC1:token@texts.example.com",
                "AC1:token",
                "https://A B:token@host?from=1"
            })
    void saysHowItShouldLookWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> TextGateway.of(url)).hasMessageContaining("PORCHLIGHT_TEXT_URL");
    }
}
