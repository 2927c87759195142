package dev.porchlight.housecall.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.porchlight.database.TestDatabase;
import dev.porchlight.housecall.WebhookReceived;
import dev.porchlight.housecall.Webhooks;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EstimateId;
import dev.porchlight.shared.InvoiceId;
import dev.porchlight.shared.JobId;
import dev.porchlight.shared.LeadId;
import dev.porchlight.shared.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class WebhookControllerTest {

    private static final Secret SECRET = new Secret("0123456789abcdef0123456789abcdef");
    private static final String JOB_CREATED = """
        {"event":"job.created","event_occurred_at":"2026-11-22T13:00:00Z","company_id":"1",\
        "job":{"id":"job_1","description":"Leak","customer":{"id":"cus_1","email":"ada@example.com"}}}\
        """;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final List<WebhookReceived> heard = new CopyOnWriteArrayList<>();
    private final Inbox inbox = inbox(event -> heard.add((WebhookReceived) event));
    private final MockMvcTester portal = portal(SECRET);

    private Inbox inbox(ApplicationEventPublisher listeners) {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        return new Inbox(sql, transactions, listeners);
    }

    private MockMvcTester portal(Secret secret) {
        return MockMvcTester.of(new WebhookController(new Deliveries(secret, inbox, Clock.systemUTC())));
    }

    @AfterEach
    void stop() {
        inbox.close();
    }

    private int deliver(String body) {
        String now = String.valueOf(Instant.now().getEpochSecond());
        return deliver(portal, now, new Signature(SECRET).sign(now, body.getBytes(UTF_8)), body);
    }

    private static int deliver(
            MockMvcTester portal, @Nullable String timestamp, @Nullable String signature, String body) {
        var request = post("/webhooks/housecall").content(body);
        if (timestamp != null) {
            request.header("Api-Timestamp", timestamp);
        }
        if (signature != null) {
            request.header("Api-Signature", signature);
        }
        return portal.perform(request).getResponse().getStatus();
    }

    static Stream<Arguments> events() {
        var when = Instant.parse("2026-11-22T13:00:00Z");
        var customer = new CustomerId("cus_1");
        var job = new JobId("job_1");
        return Stream.of(
                Arguments.of(
                        "\"event\":\"customer.deleted\",\"customer\":{\"id\":\"cus_1\",\"addresses\":[]}",
                        new WebhookReceived("customer.deleted", when, customer, null, null, null, null, null)),
                Arguments.of(
                        "\"event\":\"job.created\",\"job\":{\"id\":\"job_1\",\"customer\":{\"id\":\"cus_1\"}}",
                        new WebhookReceived("job.created", when, customer, job, null, null, null, null)),
                Arguments.of(
                        "\"event\":\"job.appointment.scheduled\",\"appointment\":{\"id\":\"appt_1\",\"job_id\":\"job_1\"}",
                        new WebhookReceived(
                                "job.appointment.scheduled",
                                when,
                                null,
                                job,
                                new AppointmentId("appt_1"),
                                null,
                                null,
                                null)),
                Arguments.of(
                        "\"event\":\"estimate.option.created\",\"estimate\":{\"id\":\"csr_1\",\"customer\":{\"id\":\"cus_1\"}}",
                        new WebhookReceived(
                                "estimate.option.created",
                                when,
                                customer,
                                null,
                                null,
                                new EstimateId("csr_1"),
                                null,
                                null)),
                Arguments.of(
                        "\"event\":\"invoice.paid\",\"invoice\":{\"id\":\"invoice_1\",\"job_id\":\"job_1\",\"amount\":\"100\"}",
                        new WebhookReceived(
                                "invoice.paid", when, null, job, null, null, new InvoiceId("invoice_1"), null)),
                Arguments.of(
                        "\"event\":\"lead.lost\",\"lead\":{\"id\":\"lea_1\",\"customer\":{\"id\":\"cus_1\"}}",
                        new WebhookReceived("lead.lost", when, customer, null, null, null, null, new LeadId("lea_1"))),
                Arguments.of(
                        "\"event\":\"brand.new\",\"novelty\":{\"id\":1},\"customer\":{\"id\":\"../1\"},\"job\":7",
                        new WebhookReceived("brand.new", when, null, null, null, null, null, null)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void passesOnWhatItIsAbout(String fields, WebhookReceived received) {
        int status = deliver("{\"event_occurred_at\":\"2026-11-22T13:00:00Z\"," + fields + "}");

        assertThat(status).isEqualTo(200);
        await().untilAsserted(() -> assertThat(heard).containsExactly(received));
    }

    /** The best of ten, because a machine that runs builds may be busy with something else. */
    @Test
    void passesOnInATenthOfASecond() {
        Duration best = Duration.ofDays(1);
        for (int i = 0; i < 10; i++) {
            JobId job = new JobId("job_1" + i);
            long start = System.nanoTime();
            deliver(JOB_CREATED.replace("job_1", job.value()));
            await().pollInterval(Duration.ofMillis(1))
                    .until(() -> heard.stream().anyMatch(received -> job.equals(received.job())));
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            best = taken.compareTo(best) < 0 ? taken : best;
        }

        assertThat(best).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void takesTheSameOnlyOnce() {
        deliver(JOB_CREATED);
        deliver(JOB_CREATED);
        deliver(JOB_CREATED.replace("job_1", "job_2"));

        await().until(() -> heard.size() >= 2);
        assertThat(heard).extracting(WebhookReceived::job).containsExactly(new JobId("job_1"), new JobId("job_2"));
    }

    @Test
    void keepsNothingOfAPerson() {
        deliver(JOB_CREATED);

        assertThat(sql.sql("select content from webhooks").query(String.class).single())
                .contains("job_1", "cus_1")
                .doesNotContain("ada@example.com", "Leak");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "sha256=00"})
    void turnsForgeriesAway(String signature) {
        String now = String.valueOf(Instant.now().getEpochSecond());

        assertThat(deliver(portal, now, signature, JOB_CREATED)).isEqualTo(401);
        assertThat(deliver(portal, null, null, JOB_CREATED)).isEqualTo(401);
        assertThat(sql.sql("select count(*) from webhooks").query(Integer.class).single())
                .isZero();
    }

    @Test
    void turnsReplaysAway() {
        String old = String.valueOf(Instant.now().minusSeconds(600).getEpochSecond());

        assertThat(deliver(portal, old, new Signature(SECRET).sign(old, JOB_CREATED.getBytes(UTF_8)), JOB_CREATED))
                .isEqualTo(401);
    }

    @Test
    void letsTheAddressBeSaved() {
        assertThat(deliver(portal, null, null, "{\"foo\":\"bar\"}")).isEqualTo(200);
        assertThat(deliver(portal(new Secret("")), null, null, "{\"foo\":\"bar\"}"))
                .isEqualTo(200);
        assertThat(sql.sql("select count(*) from webhooks").query(Integer.class).single())
                .isZero();
    }

    @Test
    void takesNothingWithoutASecretAndSaysSoOnce(CapturedOutput output) {
        MockMvcTester open = portal(new Secret(""));

        assertThat(deliver(open, "1", "00", JOB_CREATED)).isEqualTo(404);
        assertThat(deliver(open, "1", "00", JOB_CREATED)).isEqualTo(404);

        assertThat(output.getAll()).containsOnlyOnce("PORCHLIGHT_WEBHOOK_SECRET");
    }

    @Test
    void readsNoMoreThanAMegabyte() {
        assertThat(deliver("{\"event\":\"" + "x".repeat(1024 * 1024) + "\"}")).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "not json", "{\"event\":"})
    void shrugsAtWhatIsSignedAndNoEvent(String body) {
        assertThat(deliver(body)).isEqualTo(200);
        assertThat(sql.sql("select count(*) from webhooks").query(Integer.class).single())
                .isZero();
    }

    @Test
    void tellsWhatAnEndedNodeLeftBehind() {
        inbox.close();
        sql.sql("insert into webhooks (fingerprint, content) values ('1',"
                        + " '{\"event\":\"job.created\",\"job\":\"job_1\"}')")
                .update();
        var later = new CopyOnWriteArrayList<Object>();

        inbox(later::add).empty();
        inbox(later::add).empty();

        assertThat(later)
                .containsExactly(
                        new WebhookReceived("job.created", null, null, new JobId("job_1"), null, null, null, null));
    }

    @Test
    void keepsWhatAListenerWroteOnlyIfNoListenerFailed() {
        Inbox failing = inbox(_ -> {
            sql.sql("create table marked (id int)").update();
            throw new IllegalStateException("a listener fails");
        });
        sql.sql("insert into webhooks (fingerprint, content) values ('1', '{\"event\":\"job.created\"}')")
                .update();

        failing.empty();

        assertThat(sql.sql("select to_regclass('marked') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(sql.sql("select attempts from webhooks where processed_at is null and not_before > now()")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void forgetsAfterThreeDays() {
        deliver(JOB_CREATED);
        sql.sql("insert into webhooks (fingerprint, content, received_at) values ('old', '{}', now() -"
                        + " interval '4 days')")
                .update();

        inbox.forgetOld();

        assertThat(sql.sql("select fingerprint from webhooks")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .doesNotContain("old");
    }

    @Test
    void tellsWhetherAnythingArrives() {
        var webhooks = new Webhooks(sql);
        assertThat(webhooks.lastReceivedAt()).isEmpty();

        deliver(JOB_CREATED);

        assertThat(webhooks.lastReceivedAt())
                .hasValueSatisfying(moment -> assertThat(moment)
                        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60)));
    }
}
