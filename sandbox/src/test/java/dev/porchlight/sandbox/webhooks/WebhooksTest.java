package dev.porchlight.sandbox.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.HttpDoor;
import dev.porchlight.sandbox.http.Reply;
import dev.porchlight.sandbox.http.Request;
import dev.porchlight.sandbox.world.Happened;
import dev.porchlight.sandbox.world.Modes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhooksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T13:00:00.75Z");
    private static final Duration A_WHILE = Duration.ofMillis(300);

    private final List<Request> received = new CopyOnWriteArrayList<>();
    private final Modes modes = new Modes();
    private final Webhooks webhooks =
            new Webhooks(Clock.fixed(NOW, ZoneOffset.UTC), modes::webhooks, () -> "company-1");
    private Function<Request, Reply> receiver = _ -> new Reply.Whole(Answer.empty(200));
    private final HttpDoor door = HttpDoor.open("127.0.0.1", 0, (request, _) -> {
        received.add(request);
        return receiver.apply(request);
    });

    @BeforeEach
    void hurry() {
        mode("{\"webhooks\":{\"delayMs\":0}}");
    }

    @AfterEach
    void close() {
        webhooks.close();
        door.close();
    }

    @Test
    void greetsANewAddressWithoutASignature() {
        webhooks.send(target());

        Request handshake = awaited(1).getFirst();
        assertThat(handshake.body()).asString().isEqualTo("{\"foo\":\"bar\"}");
        assertThat(handshake.header("Api-Signature")).isNull();
    }

    @Test
    void greetsTheSameAddressOnce() {
        webhooks.send(target());
        webhooks.send(target());
        webhooks.happened(List.of(event("job.created")));

        assertThat(awaited(2)).extracting(WebhooksTest::event).containsExactlyInAnyOrder("", "job.created");
    }

    @Test
    void tellsWhatHappenedInASignedEnvelope() {
        listen();

        webhooks.happened(List.of(event("job.created")));

        Request request = awaited(1).getFirst();
        assertThat(request.header("Api-Timestamp")).isEqualTo(String.valueOf(NOW.getEpochSecond()));
        assertThat(request.header("Api-Signature"))
                .isEqualTo(Signature.of("a secret", String.valueOf(NOW.getEpochSecond()), request.body()));
        JsonNode json = JsonMapper.shared().readTree(request.body());
        assertThat(json.propertyNames()).containsExactly("event", "event_occurred_at", "company_id", "job");
        assertThat(json.path("event_occurred_at").stringValue()).isEqualTo("2026-11-22T13:00:00Z");
        assertThat(json.path("company_id").stringValue()).isEqualTo("company-1");
        assertThat(json.path("job").path("id").stringValue()).isEqualTo("job_1");
    }

    @Test
    void keepsTheOrderOfWhatOneActionCaused() {
        listen();

        webhooks.happened(events());

        assertThat(awaited(4)).extracting(WebhooksTest::event).containsExactly("a", "b", "c", "d");
    }

    @Test
    void tellsTheLaterFirstWhenToldToReorder() {
        listen();
        mode("{\"webhooks\":{\"reorder\":true}}");

        webhooks.happened(events());

        assertThat(awaited(4)).extracting(WebhooksTest::event).containsExactly("d", "c", "b", "a");
    }

    @Test
    void tellsEverythingTwiceWhenToldTo() {
        listen();
        mode("{\"webhooks\":{\"duplicate\":true}}");

        webhooks.happened(List.of(event("a"), event("b")));

        assertThat(awaited(4)).extracting(WebhooksTest::event).containsExactly("a", "a", "b", "b");
    }

    @Test
    void losesWhatItIsToldToLose() {
        listen();
        mode("{\"webhooks\":{\"drop\":true}}");
        webhooks.happened(events());
        mode("{\"webhooks\":{\"drop\":false}}");

        webhooks.happened(List.of(event("last")));

        assertThat(awaited(1)).extracting(WebhooksTest::event).containsExactly("last");
    }

    @Test
    void waitsAsLongAsItIsTold() {
        listen();
        mode("{\"webhooks\":{\"delayMs\":300}}");
        long start = System.nanoTime();

        webhooks.happened(List.of(event("a")));

        awaited(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(A_WHILE);
    }

    @Test
    void triesAgainWhenToldTo() {
        listen();
        mode("{\"webhooks\":{\"retries\":2}}");
        receiver = _ -> new Reply.Whole(Answer.empty(received.size() == 1 ? 500 : 200));

        webhooks.happened(List.of(event("a")));

        assertThat(awaited(2)).extracting(WebhooksTest::event).containsExactly("a", "a");
    }

    @Test
    void goesOnWhenAReceiverFails() {
        listen();
        receiver = request -> event(request).equals("a")
                ? new Reply.Nothing()
                : new Reply.Whole(Answer.empty(event(request).equals("b") ? 500 : 204));

        webhooks.happened(List.of(event("a"), event("b"), event("c")));

        assertThat(awaited(3)).extracting(WebhooksTest::event).containsExactly("a", "b", "c");
        await().untilAsserted(() -> assertThat(webhooks.deliveries())
                .extracting(Webhooks.Delivery::status)
                .endsWith(0, 500, 204));
    }

    @Test
    void doesNotTellOfAWorldThatIsGone() {
        listen();
        mode("{\"webhooks\":{\"delayMs\":100}}");
        webhooks.happened(List.of(event("before")));

        webhooks.forget();
        webhooks.happened(List.of(event("after")));

        assertThat(awaited(1)).extracting(WebhooksTest::event).containsExactly("after");
    }

    @Test
    void takesNoNoticeWhenClosed() {
        listen();
        webhooks.close();

        webhooks.happened(events());

        assertThat(webhooks.target()).isEqualTo(Target.NOWHERE);
    }

    /** Sets the target and forgets the handshake. */
    private void listen() {
        webhooks.send(target());
        awaited(1);
        received.clear();
    }

    private Target target() {
        return Target.of("http://127.0.0.1:" + door.port() + "/webhooks/housecall", "a secret");
    }

    private List<Request> awaited(int count) {
        await().until(() -> received.size() >= count);
        return received;
    }

    private void mode(String json) {
        modes.apply(JsonMapper.shared().readTree(json));
    }

    private static List<Happened> events() {
        return Stream.of("a", "b", "c", "d").map(WebhooksTest::event).toList();
    }

    private static Happened event(String name) {
        return new Happened(name, "job", JsonMapper.shared().createObjectNode().put("id", "job_1"));
    }

    private static String event(Request request) {
        return JsonMapper.shared().readTree(request.body()).path("event").asString("");
    }
}
