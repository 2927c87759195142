package dev.porchlight.housecall;

import static dev.porchlight.housecall.RawUpstream.gzip;
import static dev.porchlight.housecall.RawUpstream.hang;
import static dev.porchlight.housecall.RawUpstream.html;
import static dev.porchlight.housecall.RawUpstream.json;
import static dev.porchlight.housecall.RawUpstream.reset;
import static dev.porchlight.housecall.RawUpstream.truncated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.porchlight.housecall.HousecallException.NotSent;
import dev.porchlight.housecall.HousecallException.TooManyRequests;
import dev.porchlight.housecall.HousecallException.Unavailable;
import dev.porchlight.housecall.RawUpstream.Script;
import dev.porchlight.shared.CustomerId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.PostExchange;

/** How the client behaves towards a server, seen from that server. */
class MannersTest {

    private static final Script COMPANY = json(200, "{\"name\":\"Example Plumbing\"}");

    private final RawUpstream upstream = new RawUpstream(COMPANY);
    private final Connection connection = Connections.to(upstream.url());
    private final CompanyApi company = connection.to(CompanyApi.class);

    interface NotesApi {

        @PostExchange("/jobs/job_1/notes")
        Map<String, String> add(@RequestBody Map<String, String> note);

        @PostExchange("/jobs/job_1/attachments")
        Map<String, String> upload(@RequestPart Resource file);
    }

    @AfterEach
    void stop() {
        connection.close();
        upstream.close();
    }

    @Test
    void asksAsHousecallProWantsToBeAsked() {
        upstream.now(json(200, "{\"invoices\":[]}"));

        connection.to(InvoicesApi.class).of(new CustomerId("cus_1"), 2, 50);

        var request = upstream.received().getFirst();
        assertThat(request.target())
                .isEqualTo(
                        "/invoices?sort_by=created_at&sort_direction=desc&customer_uuid%5B%5D=cus_1&page=2&page_size=50");
        assertThat(request.headers())
                .containsEntry("authorization", "Token " + Connections.KEY)
                .containsEntry("accept", "application/json")
                .containsEntry("user-agent", "Porchlight/1.2.3");
        assertThat(request.headers().get("accept-encoding")).contains("gzip");
    }

    @Test
    void asksForEveryExpansion() {
        upstream.now(json(200, "{\"jobs\":[]}"));

        connection.to(JobsApi.class).of(new CustomerId("cus_1"), 1, 200);

        assertThat(upstream.received().getFirst().target())
                .startsWith("/jobs?expand%5B%5D=appointments&expand%5B%5D=attachments&");
    }

    @Test
    void searchesForWhatWasTypedAndNothingElse() {
        upstream.now(json(200, "{\"customers\":[]}"));

        connection.to(CustomersApi.class).search("a+b@example.com&page_size=1#{x}", 1);

        assertThat(upstream.received().getFirst().target()).contains("q=a%2Bb%40example.com%26page_size%3D1%23%7Bx%7D");
    }

    @Test
    void unpacksWhatCameCompressed() {
        upstream.now(gzip("{\"name\":\"Example Plumbing\"}"));

        assertThat(company.company().name()).isEqualTo("Example Plumbing");
    }

    static Stream<Script> passing() {
        return Stream.of(json(503, "{}"), html(502, "<html>"), reset(), truncated("{"), json(200, "{\"name\""));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void asksAgainAfterAFailureThatPasses(Script failure) {
        upstream.now(COMPANY.first(2, failure));

        assertThat(company.company().name()).isEqualTo("Example Plumbing");
        assertThat(upstream.received()).hasSize(3);
        assertThat(connection.housecall().isAnswering()).isTrue();
    }

    @Test
    void asksThreeTimesAtMost() {
        upstream.now(json(503, "{}"));

        assertThatThrownBy(company::company).isInstanceOf(Unavailable.class);
        assertThat(upstream.received()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void neverRepeatsAWrite(Script failure) {
        upstream.now(failure);

        assertThatThrownBy(() -> connection.to(NotesApi.class).add(Map.of("content", "hello")))
                .isInstanceOf(Unavailable.class);
        assertThat(upstream.received()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.body()).isEqualTo("{\"content\":\"hello\"}");
        });
    }

    @Test
    void uploadsAFileAsAPart() {
        upstream.now(json(202, "{\"job_url\":\"/jobs/job_1\"}"));
        var photo = new ByteArrayResource("not quite a photo".getBytes(UTF_8)) {
            @Override
            public String getFilename() {
                return "leak.jpg";
            }
        };

        connection.to(NotesApi.class).upload(photo);

        assertThat(upstream.received()).singleElement().satisfies(request -> {
            assertThat(request.headers().get("content-type")).startsWith("multipart/form-data;");
            assertThat(request.headers()).containsKey("content-length");
            assertThat(request.body()).contains("name=\"file\"", "filename=\"leak.jpg\"", "not quite a photo");
        });
    }

    @Test
    void waitsAsLongAsItIsTold() {
        upstream.now(COMPANY.first(1, json(429, "{\"error\":\"Too many requests\"}", "Retry-After: 1")));
        long start = System.nanoTime();

        company.company();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(990));
        assertThat(upstream.received()).hasSize(2);
    }

    @Test
    void letsNobodyThroughWhileItWasToldToStayAway() {
        upstream.now(json(429, "", "Retry-After: 60"));
        assertThatThrownBy(company::company).isInstanceOf(TooManyRequests.class);

        assertThatThrownBy(() -> connection.to(JobsApi.class).lastChanged(1, 1)).isInstanceOf(TooManyRequests.class);
        assertThat(upstream.received()).hasSize(1);
        assertThat(connection.housecall().isAnswering()).isTrue();
    }

    @Test
    void endsWhenItsThreadIsInterrupted() {
        upstream.now(hang());
        var outcome = new CompletableFuture<Throwable>();
        Thread caller = Thread.ofVirtual().start(() -> {
            try {
                company.company();
            } catch (HousecallException e) {
                outcome.complete(Thread.currentThread().isInterrupted() ? e : new AssertionError("flag lost", e));
            }
        });
        await().until(() -> !upstream.received().isEmpty());

        caller.interrupt();

        assertThat(outcome.orTimeout(5, TimeUnit.SECONDS).join()).isInstanceOf(Unavailable.class);
    }

    @Test
    void sendsNobodyWhileNothingAnswers() {
        upstream.now(json(503, "{}"));
        assertThatThrownBy(company::company).isInstanceOf(Unavailable.class);

        long start = System.nanoTime();
        assertThatThrownBy(company::company).isInstanceOf(NotSent.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(upstream.received()).hasSize(3);
        assertThat(connection.housecall().isAnswering()).isFalse();
        assertThat(connection.housecall().silentSince()).isPresent();
    }

    @Test
    void noticesWithinFiveSecondsThatItAnswersAgainThoughNobodyAsks() {
        upstream.now(hang());
        try (var impatient = Connections.to(upstream.url(), Duration.ofSeconds(1), DataSize.ofMegabytes(1))) {
            var calls = List.of(1, 2, 3);
            calls.forEach(_ ->
                    assertThatThrownBy(impatient.to(CompanyApi.class)::company).isInstanceOf(HousecallException.class));
            assertThat(impatient.housecall().isAnswering()).isFalse();

            upstream.now(json(200, "{\"name\":\"Example Plumbing\",\"customers\":[],\"jobs\":[]}"));

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> impatient.housecall().isAnswering());
            assertThat(impatient.to(CompanyApi.class).company().name()).isEqualTo("Example Plumbing");
        }
    }

    @Test
    void staysShutWhileOnlyAWebPageAnswers() {
        upstream.now(html(200, "<html>We'll be back"));
        assertThatThrownBy(company::company).isInstanceOf(Unavailable.class);
        int before = upstream.received().size();

        await().until(() -> upstream.received().size() >= before + 2);

        assertThat(connection.housecall().isAnswering()).isFalse();
    }
}
