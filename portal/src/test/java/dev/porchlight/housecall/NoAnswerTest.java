package dev.porchlight.housecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.porchlight.housecall.RawUpstream.Script;
import dev.porchlight.office.Finding;
import dev.porchlight.shared.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** Why Housecall Pro has not answered, in words for whoever sets the portal up. */
class NoAnswerTest {

    @ParameterizedTest
    @CsvSource({
        "401, does not know this key (401)",
        "403, forbids it the company (403)",
        "404, it knows no company",
        "422, refused with 422: Nope.",
        "503, Housecall Pro is down: it answers with 503",
        "301, it is not the API of Housecall Pro",
    })
    void isToldByItsStatus(int status, String means) {
        assertThat(found(RawUpstream.json(status, "{\"message\":\"Nope.\"}")).means())
                .contains(means);
    }

    @Test
    void isToldByHowLongToStayAway() {
        assertThat(found(RawUpstream.json(429, "{}", "Retry-After: 60")).means())
                .contains("stay away for 60 seconds", "too much was asked");
        assertThat(found(RawUpstream.json(503, "{}", "Retry-After: 60")).means())
                .contains("stay away for", "seconds: it is down")
                .doesNotContain("too much");
    }

    @Test
    void isToldFromAWebPage() {
        assertThat(found(RawUpstream.html(200, "<html>")).means()).contains("not the API of Housecall Pro");
        assertThat(found(RawUpstream.html(404, "<html>")).means()).contains("not the API of Housecall Pro");
    }

    @Test
    void isToldFromSilence() {
        try (var upstream = new RawUpstream(RawUpstream.hang())) {
            assertThat(found(upstream.url(), Duration.ofMillis(700)).means()).contains("said nothing");
        }
        assertThat(found(RawUpstream.reset()).means()).contains("cuts the connection");
    }

    @Test
    void isToldFromNoConnection() {
        assertThat(found(URI.create("http://127.0.0.1:1")).means()).contains("takes no connection: it was refused");
        assertThat(found(URI.create("http://no-such-host.invalid")).means())
                .contains("No name server knows no-such-host.invalid");
    }

    @Test
    void isToldFromAPortWithoutTls() throws Exception {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerInTheOpen(server));

            assertThat(found(URI.create("https://localhost:" + server.getLocalPort()))
                            .means())
                    .containsAnyOf("no TLS", "cannot be trusted");
        }
    }

    private static void answerInTheOpen(ServerSocket server) {
        while (!server.isClosed()) {
            try (var caller = server.accept()) {
                caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static Finding found(Script script) {
        try (var upstream = new RawUpstream(script)) {
            return found(upstream.url());
        }
    }

    private static Finding found(URI url) {
        return found(url, Duration.ofSeconds(20));
    }

    private static Finding found(URI url, Duration patience) {
        var settings = new HousecallSettings(
                url,
                new Secret(Connections.KEY),
                HousecallSettings.Auth.TOKEN,
                6,
                Duration.ofSeconds(2),
                patience,
                patience,
                DataSize.ofMegabytes(1),
                "#customer");
        try (var connection = Connections.to(url, patience, DataSize.ofMegabytes(1))) {
            var failure = catchThrowableOfType(
                    HousecallException.class,
                    () -> connection.to(CompanyApi.class).company());
            return new NoAnswer(settings).finding(failure);
        }
    }
}
