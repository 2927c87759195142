package dev.porchlight.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ModesTest {
    private final Modes modes = new Modes();

    @Test
    void takesOverWhatIsNamedAndLeavesTheRest() {
        apply("{\"keyKinds\": \"strict\", \"webhooks\": {\"duplicate\": true, \"drop\": 0.25}}");
        apply("{\"rateLimit\": {\"perMinute\": 60}}");

        assertThat(modes.strictKeyKinds()).isTrue();
        assertThat(modes.webhooks().duplicate()).isEqualTo(1);
        assertThat(modes.webhooks().drop()).isEqualTo(0.25);
        assertThat(modes.webhooks().delayMs()).isEqualTo(1000);
        assertThat(modes.requestsPerMinute()).hasValue(60);
        apply("{\"rateLimit\": \"off\"}");
        assertThat(modes.requestsPerMinute()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"keykinds\": \"strict\"}",
                "{\"keyKinds\": \"severe\"}",
                "{\"rateLimit\": -1}",
                "{\"webhooks\": {\"drop\": 2}}",
                "{\"webhooks\": {\"drop\": \"often\"}}",
                "{\"webhooks\": true}",
            })
    void changesNothingWhenItDoesNotUnderstand(String json) {
        String before = modes.toJson().toString();

        assertThatThrownBy(() -> apply(json)).isInstanceOf(IllegalArgumentException.class);

        assertThat(modes.toJson()).hasToString(before);
    }

    private void apply(String json) {
        modes.apply(JsonMapper.shared().readTree(json));
    }
}
