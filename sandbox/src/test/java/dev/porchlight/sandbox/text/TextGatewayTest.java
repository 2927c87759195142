package dev.porchlight.sandbox.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.Query;
import dev.porchlight.sandbox.http.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TextGatewayTest {

    private static final String MESSAGES = "/2010-04-01/Accounts/ACsandbox/Messages.json";

    private final Texts texts = new Texts();
    private final TextGateway gateway =
            new TextGateway(texts, Clock.fixed(Instant.parse("2026-11-22T13:00:00Z"), ZoneOffset.UTC));

    @Test
    void acceptsAMessage() {
        Answer answer = send("+16175550101", "+16175550100", "Your code is 123456 ✓");

        JsonNode json = json(answer);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(json.path("status").stringValue()).isEqualTo("queued");
        assertThat(json.path("sid").stringValue()).startsWith("SM").hasSize(34);
        assertThat(json.path("date_created").stringValue()).isEqualTo("Sun, 22 Nov 2026 13:00:00 +0000");
        assertThat(texts.latestTo("+16175550101").orElseThrow().body()).isEqualTo("Your code is 123456 ✓");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+16175550101", " 16175550101", "1 (617) 555-0101"})
    void findsTextsByTheDigitsOfANumber(String number) {
        send("+16175550101", "+16175550100", "Hi");
        send("+16175550102", "+16175550100", "Not for you");

        assertThat(texts.to(number)).extracting(Text::body).containsExactly("Hi");
    }

    @ParameterizedTest
    @CsvSource({
        "617555,       +16175550100, Hi, 21211",
        "+15005550001, +16175550100, Hi, 21211",
        "'',           +16175550100, Hi, 21604",
        "+16175550101, '',           Hi, 21603",
        "+16175550101, +1-x,         Hi, 21212",
        "+16175550101, +16175550100, '', 21602",
        "+15005550004, +16175550100, Hi, 21610",
    })
    void refusesWithTheDocumentedCode(String to, String from, String body, int code) {
        Answer answer = send(to, from, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer).path("code").intValue()).isEqualTo(code);
        assertThat(texts.all()).isEmpty();
    }

    @Test
    void refusesAStranger() {
        Answer answer = gateway.answer(request(MESSAGES, "Basic " + base64("ACsandbox:wrong"), ""));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(json(answer).path("code").intValue()).isEqualTo(20003);
    }

    @Test
    void knowsNoOtherAccountAndNoOtherPath() {
        String key = "Basic " + base64("ACsandbox:token");

        assertThat(gateway.answer(request("/2010-04-01/Accounts/ACother/Messages.json", key, "To=%2B16175550101"))
                        .status())
                .isEqualTo(404);
        assertThat(gateway.answer(request("/2010-04-01/Accounts", key, "")).status())
                .isEqualTo(404);
    }

    @Test
    void tellsOfItsAccountToWhoeverHasTheToken() {
        Answer told = gateway.answer(asked("ACsandbox:token"));

        assertThat(told.status()).isEqualTo(200);
        assertThat(json(told).path("status").stringValue()).isEqualTo("active");
        assertThat(json(told).path("sid").stringValue()).isEqualTo("ACsandbox");
        assertThat(gateway.answer(asked("ACsandbox:wrong")).status()).isEqualTo(401);
    }

    private static Request asked(String credentials) {
        return new Request(
                "GET",
                "/2010-04-01/Accounts/ACsandbox.json",
                Map.of(),
                Query.NONE,
                Map.of("authorization", "Basic " + base64(credentials)),
                new byte[0]);
    }

    private Answer send(String to, String from, String body) {
        String form = "To=" + encode(to) + "&From=" + encode(from) + "&Body=" + encode(body);
        return gateway.answer(request(MESSAGES, "Basic " + base64("ACsandbox:token"), form));
    }

    private static Request request(String path, String authorization, String form) {
        return new Request(
                "POST",
                path,
                Map.of(),
                Query.NONE,
                Map.of("authorization", authorization, "content-type", "application/x-www-form-urlencoded"),
                form.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
