package dev.porchlight.housecall.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.porchlight.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrongboxTest {

    private final Tokens tokens = new Tokens(new Secret("the-access-token"), new Secret("the-refresh-token"));
    private final Strongbox strongbox = new Strongbox(key(1));

    @Test
    void givesBackWhatWasPutIn() {
        byte[] locked = strongbox.lock(tokens);

        assertThat(new String(locked, StandardCharsets.ISO_8859_1)).doesNotContain("token");
        assertThat(new Strongbox(key(1)).open(locked)).contains(tokens);
    }

    @Test
    void looksDifferentEachTime() {
        assertThat(strongbox.lock(tokens)).isNotEqualTo(strongbox.lock(tokens));
    }

    @Test
    void staysShutForAnotherKeyAndForWhatSomebodyHasChanged() {
        byte[] locked = strongbox.lock(tokens);

        assertThat(new Strongbox(key(2)).open(locked)).isEmpty();
        locked[locked.length - 1] ^= 1;
        assertThat(strongbox.open(locked)).isEmpty();
        assertThat(strongbox.open(new byte[3])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "short", "cGFzc3dvcmQ=", "not base64 at all, whatever its length is!"})
    void saysInASentenceThatAKeyIsNoKey(String key) {
        assertThatThrownBy(() -> new Strongbox(new Secret(key)))
                .isInstanceOf(NotSetUp.class)
                .hasMessageContaining("PORCHLIGHT_SECRET_KEY")
                .hasMessageContaining("openssl rand -base64 32")
                .satisfies(
                        e -> assertThat(key.isBlank() ? "" : e.getMessage()).doesNotContain(key.isBlank() ? "?" : key));
    }

    static Secret key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return new Secret(Base64.getEncoder().encodeToString(bytes));
    }
}
