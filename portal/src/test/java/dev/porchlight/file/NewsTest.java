package dev.porchlight.file;

import static dev.porchlight.file.Town.eventually;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.sandbox.mischief.Rule;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.JobId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsTest {

    private final Town town = new Town();
    private final CustomerId ada = town.ada();
    private TestNode node;
    private JobId job;

    @BeforeEach
    void fill() {
        node = town.node().withInvoices();
        job = node.files().open(ada).jobs().records().getFirst().id();
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void reachTheFileInHalfASecond() {
        town.sandbox.acts().perform("set-status", job.value());

        node.file.news.on(Heard.job("job.updated", job, ada));

        await().atMost(500, MILLISECONDS).pollInterval(5, MILLISECONDS).untilAsserted(this::isAwaitingParts);
    }

    @Test
    void areFollowedUpWithOneQuestionAboutOneJob() {
        town.sandbox.acts().perform("set-status", job.value());
        var before = town.now();

        node.file.news.on(Heard.job("job.updated", job, ada));

        eventually(this::isAwaitingParts);
        assertThat(town.callsSince(before)).hasSize(1).first().asString().startsWith("GET /jobs/" + job);
    }

    @Test
    void doNoHarmInManyCopies() {
        town.sandbox.mischief().add(Rule.on("GET", "/jobs/*").slow(Duration.ofMillis(200)));
        town.sandbox.acts().perform("set-status", job.value());
        var before = town.now();

        for (int i = 0; i < 30; i++) {
            node.file.news.on(Heard.job("job.updated", job, ada));
        }

        eventually(this::isAwaitingParts);
        assertThat(town.callsSince(before)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void neverPutAnOlderAnswerOverANewerOne() {
        var store = node.file.library.store();
        var asked = store.now();
        var old = node.upstream.jobs().one(job);
        town.sandbox.acts().perform("set-status", job.value());
        node.file.news.on(Heard.job("job.updated", job, ada));
        eventually(this::isAwaitingParts);

        node.file.library.writer().put(ada, Batch.of(Kind.JOBS, ada, java.util.List.of(old), asked));

        isAwaitingParts();
    }

    @Test
    void concernTheJobAlsoWhenOnlyItsAppointmentIsNamed() {
        var moved = town.sandbox.world().jobs.of(ada.value()).stream()
                .filter(found -> !found.appointments.isEmpty() && found.workStatus.equals("scheduled"))
                .findFirst()
                .orElseThrow();
        var before =
                node.files().open(ada).job(new JobId(moved.id)).orElseThrow().schedule();
        town.sandbox.acts().perform("office-move", moved.appointments.getFirst().id);

        node.file.news.on(Heard.job("job.appointment.rescheduled", new JobId(moved.id), null));

        eventually(() -> assertThat(node.files()
                        .open(ada)
                        .job(new JobId(moved.id))
                        .orElseThrow()
                        .schedule())
                .isNotEqualTo(before));
    }

    @Test
    void takeAVanishedJobAndItsInvoicesOut() {
        var invoiced = node.files().open(ada).invoices().records().getFirst();
        town.sandbox
                .mischief()
                .add(Rule.on("GET", "/jobs/*").failing(404, "application/json", "{\"error\":\"Job not found\"}"));

        node.file.news.on(Heard.job("job.deleted", invoiced.jobId(), ada));

        eventually(
                () -> assertThat(node.files().open(ada).job(invoiced.jobId())).isEmpty());
        assertThat(node.files().open(ada).invoicesOf(invoiced.jobId())).isEmpty();
    }

    @Test
    void bringPaymentsOfInvoicesAndTheBalanceOfTheJob() {
        var owed = node.files().open(ada).invoices().records().stream()
                .filter(invoice -> invoice.isOwed())
                .findFirst()
                .orElseThrow();
        town.sandbox.acts().perform("pay-invoice", owed.id().value());

        node.file.news.on(Heard.invoice("invoice.paid", owed.id(), owed.jobId()));

        eventually(() -> {
            var file = node.files().open(ada);
            assertThat(file.invoice(owed.id()).orElseThrow().isOwed()).isFalse();
            assertThat(file.job(owed.jobId()).orElseThrow().outstandingBalance().isZero())
                    .isTrue();
        });
    }

    @Test
    void bringDecisionsOnEstimates() {
        var estimate = town.approve(Town.oldestWaiting(node.files().open(ada)));

        node.file.news.on(Heard.estimate("estimate.option.approval_status_changed", estimate, ada));

        Town.eventuallyDecided(node, ada, estimate);
    }

    @Test
    void areLeftAloneWhenTheyAreAboutPeopleWhoNeverCame() {
        var stranger = town.customer("grace@example.com");
        var theirs = new JobId(town.sandbox
                .world()
                .jobs
                .of(town.customer("manager@example.com").value())
                .getFirst()
                .id);
        var before = town.now();

        node.file.news.on(Heard.customer("customer.updated", stranger));
        node.file.news.on(Heard.job("job.updated", theirs, stranger));
        node.file.news.on(Heard.job("job.updated", job, ada));

        eventually(() -> assertThat(town.callsSince(before)).hasSize(1));
        assertThat(town.callsSince(before)).allMatch(call -> call.contains(job.value()));
    }

    private void isAwaitingParts() {
        assertThat(node.files().open(ada).job(job).orElseThrow().workStatus().word())
                .isEqualTo("awaiting parts");
    }
}
