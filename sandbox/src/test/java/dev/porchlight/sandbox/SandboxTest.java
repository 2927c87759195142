package dev.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.control.Journal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private Sandbox sandbox = Sandbox.start(SandboxSettings.ephemeral());

    @BeforeAll
    void start() {
        sandbox.reset();
    }

    @AfterEach
    void calm() {
        sandbox.mischief().clear();
    }

    @AfterAll
    void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void writesEveryCallOfTheApiIntoItsJournal() throws Exception {
        long before = sandbox.journal().latest();

        send("GET", "/nonsense?customer_id=cus_1&q=a%20b", "");
        send("GET", "/_sandbox/mail.json", "");

        assertThat(sandbox.journal().since(before)).singleElement().satisfies(entry -> {
            assertThat(entry.line()).isEqualTo("GET /nonsense?customer_id=cus_1&q=a%20b");
            assertThat(entry.status()).isEqualTo(404);
            assertThat(entry.customer()).isEqualTo("cus_1");
        });
        JsonNode json = json(send("GET", "/_sandbox/journal.json?since=" + before, ""));
        assertThat(json.path(0).path("n").longValue()).isEqualTo(before + 1);
    }

    @Test
    void knowsWhoseJobACallIsAbout() throws Exception {
        var job =
                sandbox.world().read(() -> sandbox.world().jobs.all().iterator().next());
        long before = sandbox.journal().latest();

        send("GET", "/jobs/" + job.id + "/invoices", "");

        assertThat(sandbox.journal().since(before))
                .extracting(Journal.Entry::customer)
                .containsExactly(job.customer.id);
    }

    @Test
    void answersWithTheHeadersOfRails() throws Exception {
        HttpResponse<String> answer = send("GET", "/nonsense", "");

        assertThat(answer.headers().map())
                .containsKeys("x-request-id", "x-runtime", "cache-control", "vary", "date", "x-frame-options");
        assertThat(answer.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
    }

    @Test
    void neverDoesMischiefToItsControls() throws Exception {
        sandbox.mischief().unreachable();

        assertThat(send("GET", "/_sandbox/mischief", "").statusCode()).isEqualTo(200);
    }

    @Test
    void takesMischiefFromOutside() throws Exception {
        send("PUT", "/_sandbox/mischief", "[{\"path\":\"/jobs/**\",\"status\":503,\"times\":1}]");

        assertThat(send("GET", "/jobs/1", "").statusCode()).isEqualTo(503);
        assertThat(send("GET", "/jobs/1", "").statusCode()).isNotEqualTo(503);
    }

    @Test
    void forgetsMischiefWhenToldTo() throws Exception {
        sandbox.mischief().down();

        send("DELETE", "/_sandbox/mischief", "");

        assertThat(send("GET", "/nonsense", "").statusCode()).isEqualTo(404);
    }

    @Test
    void changesModesAndKeepsTheRest() throws Exception {
        JsonNode modes = json(send(
                "PUT", "/_sandbox/modes", "{\"keyKinds\":\"strict\",\"webhooks\":{\"drop\":true,\"secret\":\"s\"}}"));

        assertThat(modes.path("keyKinds").stringValue()).isEqualTo("strict");
        assertThat(modes.path("invoiceCustomerFilter").stringValue()).isEqualTo("ignored");
        assertThat(modes.path("webhooks").path("drop").doubleValue()).isEqualTo(1);
        assertThat(modes.path("webhooks").path("secret").stringValue()).isEqualTo("s");
        assertThat(modes.path("webhooks").path("url").isNull()).isTrue();
        sandbox.modes().reset();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PUT;/_sandbox/mischief;[{\"stattus\":3}]",
                "PUT;/_sandbox/mischief;[{",
                "PUT;/_sandbox/mischief;7",
                "PUT;/_sandbox/modes;{\"keyKinds\":\"odd\"}",
                "PUT;/_sandbox/modes;{\"nonsense\":1}",
                "PUT;/_sandbox/modes;[]",
                "PUT;/_sandbox/modes;{\"webhooks\":{\"url\":\"nowhere\"}}",
                "PUT;/_sandbox/modes;{\"webhooks\":{\"url\":\"http://x y\"}}",
                "PUT;/_sandbox/modes;{\"webhooks\":7}",
                "POST;/_sandbox/reset;{\"seed\":\"tiny\"}",
                "POST;/_sandbox/reset;{\"sed\":\"scale\"}",
                "POST;/_sandbox/reset;{\"seed\":\"scale\",\"customers\":-1}",
                "POST;/_sandbox/act;{\"do\":\"dance\",\"id\":\"job_1\"}",
                "POST;/_sandbox/act;{\"do\":\"start\",\"id\":\"job_1\"}",
                "POST;/_sandbox/act;{\"do\":\"start\"}",
                "GET;/_sandbox/journal.json?since=yesterday;{}",
            })
    void saysWhatIsWrongWithAControl(String method, String path, String body) throws Exception {
        HttpResponse<String> answer = send(method, path, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asString("")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null"})
    void doesNotAnswerPagesOfOtherSites(String origin) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sandbox.url() + "/_sandbox/reset"))
                .header("Origin", origin)
                .POST(BodyPublishers.ofString("{}"))
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void forgetsEverythingOnReset() throws Exception {
        sandbox.mischief().down();
        send("GET", "/jobs", "");

        HttpResponse<String> answer =
                send("POST", "/_sandbox/reset", "{\"seed\":\"scale\",\"customers\":3,\"jobsPerCustomer\":2}");

        assertThat(answer.body()).contains("\"customers\":3");
        assertThat(sandbox.journal().all()).isEmpty();
        assertThat(sandbox.mischief().rules()).isEmpty();
        sandbox.reset();
    }

    @Test
    void readsJsonWhateverItIsCalled() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sandbox.url() + "/_sandbox/mischief"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .PUT(BodyPublishers.ofString("[{\"status\":500}]"))
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        assertThat(sandbox.mischief().rules()).hasSize(1);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
