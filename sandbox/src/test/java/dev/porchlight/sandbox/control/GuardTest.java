package dev.porchlight.sandbox.control;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.porchlight.sandbox.http.Query;
import dev.porchlight.sandbox.http.Request;
import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress ELSEWHERE = InetAddress.ofLiteral("192.0.2.7");

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8090", "127.0.0.1:8090", "[::1]:8090", "sandbox.localhost"})
    void answersThisMachine(String host) {
        assertThatCode(() -> new Guard(false).check(request(Map.of("host", host)), HERE))
                .doesNotThrowAnyException();
    }

    @Test
    void doesNotAnswerOthers() {
        assertThatThrownBy(() -> new Guard(false).check(request(Map.of("host", "localhost:8090")), ELSEWHERE))
                .isInstanceOf(BadControl.class);
    }

    @Test
    void doesNotAnswerANameThatOnlyLeadsHere() {
        assertThatThrownBy(() -> new Guard(false).check(request(Map.of("host", "rebound.example:8090")), HERE))
                .isInstanceOf(BadControl.class);
    }

    @Test
    void answersOthersWhenToldTo() {
        assertThatCode(() -> new Guard(true).check(request(Map.of("host", "sandbox.example")), ELSEWHERE))
                .doesNotThrowAnyException();
    }

    @Test
    void neverAnswersPagesOfOtherSites() {
        Request request = request(Map.of("host", "localhost:8090", "origin", "http://localhost:8080"));

        assertThatThrownBy(() -> new Guard(true).check(request, HERE)).isInstanceOf(BadControl.class);
    }

    private static Request request(Map<String, String> headers) {
        return new Request("POST", "/_sandbox/reset", Map.of(), Query.NONE, headers, new byte[0]);
    }
}
