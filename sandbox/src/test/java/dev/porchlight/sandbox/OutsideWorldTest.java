package dev.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.HttpDoor;
import dev.porchlight.sandbox.http.Reply;
import dev.porchlight.sandbox.http.Request;
import dev.porchlight.sandbox.mischief.Drop;
import dev.porchlight.sandbox.mischief.Rule;
import dev.porchlight.sandbox.webhooks.Signature;
import dev.porchlight.sandbox.webhooks.Target;
import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.Job;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the portal meets: the parts of the sandbox together, over real connections. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideWorldTest {

    private static final String KEY = "Token sandbox-company-key";

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.ephemeral());
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Request> webhooks = new CopyOnWriteArrayList<>();
    private final HttpDoor receiver = HttpDoor.open("127.0.0.1", 0, (request, _) -> {
        webhooks.add(request);
        return new Reply.Whole(Answer.empty(200));
    });

    @BeforeEach
    void beginAgain() {
        sandbox.webhooks().send(Target.NOWHERE);
        sandbox.reset();
        webhooks.clear();
    }

    @AfterAll
    void stop() {
        client.close();
        receiver.close();
        sandbox.close();
    }

    @Test
    void tellsASecondLaterWhatAnActCaused() {
        sandbox.webhooks().send(Target.of("http://127.0.0.1:" + receiver.port() + "/webhooks/housecall", "secret"));
        await().until(() -> webhooks.size() == 1);
        webhooks.clear();
        long start = System.nanoTime();

        sandbox.acts().perform("start", scheduledJob().id);

        await().until(() -> !webhooks.isEmpty());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Request told = webhooks.getFirst();
        JsonNode json = JsonMapper.shared().readTree(told.body());
        assertThat(took).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(json.path("event").stringValue()).isEqualTo("job.started");
        assertThat(json.path("job").path("work_status").stringValue()).isEqualTo("in progress");
        assertThat(told.header("api-signature"))
                .isEqualTo(Signature.of("secret", String.valueOf(told.header("api-timestamp")), told.body()));
    }

    @Test
    void servesAnUploadedFileToWhoeverHasItsLink() throws Exception {
        sandbox.modes().apply(JsonMapper.shared().readTree("{\"attachmentDelayMs\":0}"));
        Job job = scheduledJob();
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"leak.png\"\r\n"
                + "Content-Type: image/png\r\n\r\nnot really a picture\r\n--b--\r\n";

        int uploaded = send(request("/jobs/" + job.id + "/attachments")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(form)))
                .statusCode();

        assertThat(uploaded).isBetween(200, 299);
        JsonNode attachments = JsonMapper.shared()
                .readTree(send(request("/jobs/" + job.id + "?expand%5B%5D=attachments"))
                        .body())
                .path("attachments");
        String link = attachments
                .valueStream()
                .filter(one -> one.path("file_name").asString("").equals("leak.png"))
                .map(one -> one.path("url").stringValue())
                .findFirst()
                .orElseThrow();
        assertThat(URI.create(link).getAuthority())
                .isNotEqualTo(URI.create(sandbox.url()).getAuthority());
        HttpResponse<String> file = send(HttpRequest.newBuilder(URI.create(link)));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("content-type")).contains("image/png");
        assertThat(file.body()).isEqualTo("not really a picture");
    }

    @Test
    void doesWhatWasAskedAndHangsUp() throws Exception {
        Customer ada = ada();
        int before = leads(ada);
        sandbox.mischief()
                .add(Rule.on("POST", "/leads").dropping(Drop.AFTER_COMMIT).times(1));
        var lead = request("/leads")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"customer_id\":\"" + ada.id + "\"}"));

        assertThatThrownBy(() -> send(lead)).isInstanceOf(IOException.class);

        assertThat(leads(ada)).isEqualTo(before + 1);
        assertThat(sandbox.journal().all()).last().satisfies(entry -> {
            assertThat(entry.status()).isZero();
            assertThat(entry.customer()).isEqualTo(ada.id);
        });
    }

    @Test
    void doesNotCarryOutInANewWorldWhatWasAskedOfTheOld() {
        sandbox.mischief().add(Rule.on("POST", "/leads").slow(Duration.ofMillis(500)));
        var lead = request("/leads")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"customer_id\":\"" + ada().id + "\"}"))
                .build();
        var answer = client.sendAsync(lead, BodyHandlers.ofString());
        await().until(() -> !sandbox.journal().all().isEmpty());
        int before = leads(ada());

        sandbox.reset();

        assertThatThrownBy(answer::join).hasCauseInstanceOf(IOException.class);
        assertThat(leads(ada())).isEqualTo(before);
    }

    @Test
    void hangsUpInTheMiddleOfAnAnswer() {
        sandbox.mischief().add(Rule.on("GET", "/company").truncating());

        assertThatThrownBy(() -> send(request("/company"))).isInstanceOf(IOException.class);
    }

    @Test
    void failsFilesAndApiSeparately() throws Exception {
        sandbox.mischief().add(Rule.on("*", "file:/**").failing(503));

        assertThat(send(HttpRequest.newBuilder(URI.create(sandbox.filesUrl() + "/attachments/1/a")))
                        .statusCode())
                .isEqualTo(503);
        assertThat(send(request("/company")).statusCode()).isEqualTo(200);
    }

    @Test
    void failsTextsAndApiSeparately() throws Exception {
        sandbox.mischief().down();

        var text = HttpRequest.newBuilder(URI.create(sandbox.url() + "/2010-04-01/Accounts/ACsandbox/Messages.json"))
                .header("Authorization", "Basic QUNzYW5kYm94OnRva2Vu")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("To=%2B16175550101&From=%2B16175550100&Body=Hi"));

        assertThat(send(text).statusCode()).isEqualTo(201);
        assertThat(sandbox.texts().to("+16175550101")).hasSize(1);
        assertThat(sandbox.journal().all()).isEmpty();
    }

    private Job scheduledJob() {
        return sandbox.world()
                .read(() -> sandbox.world().jobs.of(ada().id).stream()
                        .filter(job -> job.workStatus.equals(Job.SCHEDULED))
                        .findFirst()
                        .orElseThrow());
    }

    private int leads(Customer customer) {
        return sandbox.world().read(() -> sandbox.world().leads.of(customer.id).size());
    }

    private Customer ada() {
        return sandbox.world()
                .read(() -> sandbox.world().customers.all().iterator().next());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(sandbox.url() + path)).header("Authorization", KEY);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
