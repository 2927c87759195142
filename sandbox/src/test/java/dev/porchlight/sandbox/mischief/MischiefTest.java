package dev.porchlight.sandbox.mischief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MischiefTest {

    private static final Instant NOW = Instant.parse("2026-11-22T13:00:00Z");

    private final Mischief mischief = new Mischief(Clock.fixed(NOW, ZoneOffset.UTC));
    private final AtomicInteger carriedOut = new AtomicInteger();

    @Test
    void doesNothingWithoutRules() {
        assertThat(status(reply("GET", "/jobs"))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/**, /jobs/job_1/notes, true",
        "/**, /, true",
        "/jobs/**, /jobs, true",
        "/jobs/**, /jobs/job_1/notes, true",
        "/jobs/**, /jobsite, false",
        "/jobs/*, /jobs/job_1, true",
        "/jobs/*, /jobs/job_1/notes, false",
        "/jobs/*/appointments, /jobs/job_1/appointments, true",
        "/jobs/job_*/appointments, /jobs/job_1/appointments, true",
        "/jobs/*/appointments, /jobs/appointments, false",
        "/jobs.x, /jobs?x, false",
        "/**, file:/attachments/1/a.png, false",
        "file:/**, file:/attachments/1/a.png, true",
        "/**, smtp, false",
        "smtp, smtp, true",
    })
    void strikesWhereTheGlobMatches(String glob, String place, boolean strikes) {
        mischief.add(Rule.on("*", glob).failing(503));

        assertThat(status(reply("GET", place)) == 503).isEqualTo(strikes);
    }

    @Test
    void strikesOnlyTheMethodNamed() {
        mischief.add(Rule.on("POST", "/**").failing(500));

        assertThat(status(reply("GET", "/jobs"))).isEqualTo(200);
        assertThat(status(reply("POST", "/jobs"))).isEqualTo(500);
    }

    @Test
    void stopsAfterSoManyTimes() {
        mischief.add(Rule.on("*", "/**").failing(500).times(2));

        List<Integer> statuses =
                IntStream.range(0, 4).mapToObj(_ -> status(reply("GET", "/"))).toList();

        assertThat(statuses).containsExactly(500, 500, 200, 200);
        assertThat(mischief.rules()).isEmpty();
    }

    @Test
    void strikesTheSameShareOfTheSameSequenceAgain() {
        List<Rule> rules = List.of(Rule.on("*", "/**").failing(500).share(0.3));

        List<Integer> once = strikes(rules);
        List<Integer> again = strikes(rules);

        assertThat(once).isEqualTo(again);
        assertThat(once.stream().filter(status -> status == 500).count()).isBetween(20L, 40L);
    }

    @Test
    void refusesWithoutCarryingOut() {
        mischief.down();

        reply("POST", "/jobs");

        assertThat(carriedOut).hasValue(0);
    }

    @Test
    void dropsBeforeCarryingOut() {
        mischief.add(Rule.on("*", "/**").dropping(Drop.BEFORE));

        assertThat(reply("POST", "/jobs")).isInstanceOf(Reply.Nothing.class);
        assertThat(carriedOut).hasValue(0);
    }

    @Test
    void dropsAfterCarryingOut() {
        mischief.add(Rule.on("*", "/**").dropping(Drop.AFTER_COMMIT));

        assertThat(reply("POST", "/jobs")).isInstanceOf(Reply.Nothing.class);
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void failsAfterCarryingOutOnce() {
        mischief.add(Rule.on("*", "/**").failing(504).afterCommit());

        assertThat(status(reply("POST", "/jobs"))).isEqualTo(504);
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void sendsHalf() {
        mischief.add(Rule.on("*", "/**").truncating());

        assertThat(reply("GET", "/jobs")).isInstanceOf(Reply.Half.class);
    }

    @Test
    void takesItsTime() {
        mischief.latency(Duration.ofMillis(80));
        long start = System.nanoTime();

        reply("GET", "/jobs");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
    }

    @Test
    void addsUpWhatSeveralRulesDo() {
        mischief.add(Rule.on("*", "/**").slow(Duration.ofMillis(5)));
        mischief.add(Rule.on("*", "/jobs").slow(Duration.ofMillis(7)).failing(502));

        Trouble trouble = mischief.strike("GET", "/jobs");

        assertThat(trouble.latency()).isEqualTo(Duration.ofMillis(12));
        assertThat(trouble.status()).isEqualTo(502);
    }

    @Test
    void tellsWhenToComeBack() {
        mischief.rateLimited(Duration.ofSeconds(7));

        Answer answer = answer(reply("GET", "/jobs"));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers())
                .containsEntry("Retry-After", "7")
                .containsEntry("RateLimit-Reset", String.valueOf(NOW.getEpochSecond() + 7));
        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"error\":\"Too many requests\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void answersServerErrorsWithAPage(int status) {
        mischief.add(Rule.on("*", "/**").failing(status));

        assertThat(answer(reply("GET", "/jobs")).contentType()).startsWith("text/html");
    }

    @Test
    void readsRulesFromADocument() {
        mischief.set(JsonMapper.shared().readTree("""
            [{"method":"POST","path":"/jobs/*/appointments","latencyMs":0,"status":503,"drop":"after-commit",
              "share":1.0,"times":3,"truncate":true},
             {"path":"/invoices","status":422,"body":{"errors":{"status":"must be an array"}}}]\
            """));

        assertThat(status(reply("GET", "/jobs/1/appointments"))).isEqualTo(200);
        assertThat(reply("POST", "/jobs/1/appointments")).isInstanceOf(Reply.Nothing.class);
        Answer refused = answer(reply("GET", "/invoices"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"errors\":{\"status\":\"must be an array\"}}");
    }

    @Test
    void writesRulesAsItReadsThem() {
        mischief.add(Rule.on("POST", "/jobs")
                .rateLimited(Duration.ofSeconds(3), null)
                .share(0.5)
                .times(4));
        var written = mischief.toJson();

        mischief.set(written);

        assertThat(mischief.toJson()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "[3]",
                "{\"latency\":3}",
                "{\"path\":\"jobs\"}",
                "{\"path\":7}",
                "{\"method\":\"STEAL\"}",
                "{\"status\":99}",
                "{\"status\":\"503\"}",
                "{\"share\":2}",
                "{\"share\":\"half\"}",
                "{\"drop\":\"sometimes\"}",
                "{\"times\":-1}",
                "{\"latencyMs\":1e99}",
                "{\"truncate\":\"yes\"}",
            })
    void refusesRulesThatMakeNoSense(String json) {
        assertThatThrownBy(() -> mischief.set(JsonMapper.shared().readTree(json)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Integer> strikes(List<Rule> rules) {
        mischief.set(rules);
        return IntStream.range(0, 100).mapToObj(_ -> status(reply("GET", "/"))).toList();
    }

    private Reply reply(String method, String place) {
        return mischief.around(method, place, () -> {
            carriedOut.incrementAndGet();
            return Answer.html(200, "the truth");
        });
    }

    private static Answer answer(Reply reply) {
        return reply.answerOr(Answer.empty(0));
    }

    private static int status(Reply reply) {
        return answer(reply).status();
    }
}
