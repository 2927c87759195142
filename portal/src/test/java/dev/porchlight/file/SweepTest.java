package dev.porchlight.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.housecall.Job;
import dev.porchlight.sandbox.mischief.Rule;
import dev.porchlight.shared.CustomerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SweepTest {

    private final Town town = new Town();
    private final CustomerId ada = town.ada();
    private TestNode node;

    @BeforeEach
    void sweepOnce() {
        node = town.node().withInvoices();
        node.files().open(ada);
        node.file.sweep.run();
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void asksOneSmallQuestionPerKindWhenNothingChanged() {
        var before = town.now();
        var version = node.files().open(ada).version();

        node.file.sweep.run();

        assertThat(town.callsSince(before)).hasSize(5).allMatch(call -> call.contains("page_size=50"));
        assertThat(node.files().open(ada).version()).isEqualTo(version);
    }

    @Test
    void findsWhatTheOfficeChangedAndMade() {
        var job = node.files().open(ada).jobs().records().getFirst().id();
        town.sandbox.acts().perform("set-status", job.value());
        town.sandbox.acts().perform("new-job", ada.value());
        town.sandbox.acts().perform("new-estimate", ada.value());
        town.sandbox.acts().perform("change-email", ada.value());
        var before = node.files().open(ada);

        node.file.sweep.run();

        var after = node.files().open(ada);
        assertThat(after.job(job).orElseThrow().workStatus().word()).isEqualTo("awaiting parts");
        assertThat(after.jobs().records()).hasSize(before.jobs().records().size() + 1);
        assertThat(after.estimates().records())
                .hasSize(before.estimates().records().size() + 1);
        assertThat(after.customer().orElseThrow().email())
                .isNotEqualTo(before.customer().orElseThrow().email());
    }

    @Test
    void findsPaymentsOfInvoicesThatDoNotTellWhenTheyChanged() {
        var invoice = node.files().open(ada).invoices().records().stream()
                .filter(found -> found.isOwed())
                .findFirst()
                .orElseThrow();

        town.sandbox.acts().perform("pay-invoice", invoice.id().value());
        node.file.sweep.run();

        assertThat(node.files().open(ada).invoice(invoice.id()).orElseThrow().isOwed())
                .isFalse();
    }

    @Test
    void catchesUpWithEverythingThatHappenedDuringAnOutage() {
        var jobs = node.files().open(ada).jobs().records().stream().map(Job::id).toList();
        town.sandbox.acts().perform("set-status", jobs.getLast().value());
        var manager = town.customer("manager@example.com");
        town.sandbox.world().jobs.of(manager.value()).stream()
                .limit(240)
                .forEach(job -> town.sandbox.acts().perform("set-status", job.id));

        node.file.sweep.run();

        assertThat(node.files()
                        .open(ada)
                        .job(jobs.getLast())
                        .orElseThrow()
                        .workStatus()
                        .word())
                .isEqualTo("awaiting parts");
    }

    @Test
    void sweepsTheOtherKindsWhenOneCannotBeAskedFor() {
        town.sandbox.mischief().add(Rule.on("GET", "/jobs").failing(500));
        town.sandbox.acts().perform("change-email", ada.value());

        node.file.sweep.run();

        assertThat(node.files().open(ada).customer().orElseThrow().email()).isNotEqualTo("ada@example.com");
    }

    @Test
    void trustsWebhooksUntilTheyLeaveSomethingOut() {
        node.sql
                .sql("INSERT INTO webhooks (fingerprint, content) VALUES ('one', '{}')")
                .update();
        var freshness = town.node().file.library.freshness();
        assertThat(freshness.age()).isEqualTo(TestNode.SETTINGS.freshWithWebhooks());

        town.sandbox
                .acts()
                .perform(
                        "set-status",
                        node.files().open(ada).jobs().records().getFirst().id().value());
        node.file.sweep.run();

        assertThat(node.file.library.freshness().age()).isEqualTo(TestNode.SETTINGS.freshWithoutWebhooks());
    }

    @Test
    void readsEstimatesThatWaitForADecisionAgain() {
        var estimate = town.approve(Town.oldestWaiting(node.files().open(ada)));
        node.sql
                .sql("UPDATE file_part SET as_of = now() - interval '11 minutes' WHERE kind = 'estimates'")
                .update();

        FileTasks.readUndecidedAgain(node.file);

        Town.eventuallyDecided(node, ada, estimate);
    }
}
