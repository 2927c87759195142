package dev.porchlight.file;

import static dev.porchlight.file.Town.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.housecall.LineItem;
import dev.porchlight.sandbox.mischief.Rule;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.JobId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DetailsTest {

    private final Town town = new Town();
    private final CustomerId ada = town.ada();
    private final TestNode node = town.node().withInvoices();
    private final CustomerFile file = node.files().open(ada);
    private final JobId job = file.jobs().records().getFirst().id();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void areFetchedOnceAndThenKeptOnEveryNode() {
        var lines = node.file.details.lineItems(file, job);
        var before = town.now();

        assertThat(lines.standing()).isEqualTo(Standing.CURRENT);
        assertThat(lines.records())
                .hasSameSizeAs(town.sandbox
                        .world()
                        .jobs
                        .find(job.value())
                        .orElseThrow()
                        .lineItems
                        .all())
                .extracting(LineItem::orderIndex)
                .isSorted();
        assertThat(node.file.details.lineItems(file, job).records()).isEqualTo(lines.records());
        assertThat(town.node().file.details.lineItems(file, job).records()).isEqualTo(lines.records());
        assertThat(town.callsSince(before)).isEmpty();
    }

    @Test
    void ofAnOptionAreFetchedToo() {
        var estimate = file.estimates().records().getFirst();
        var option = estimate.options().getFirst().id();

        assertThat(node.file.details.lineItems(file, estimate.id(), option).isKnown())
                .isTrue();
    }

    @Test
    void areFetchedAgainWhenTheJobLooksDifferent() {
        var before = node.file.details.lineItems(file, job).asOf();
        town.sandbox.acts().perform("set-status", job.value());
        node.sql.sql("UPDATE file_detail SET stamp = 'as it was before'").update();
        var later = town.node();
        var changed = later.files().open(ada);

        eventually(() ->
                assertThat(later.file.details.lineItems(changed, job).asOf()).isAfter(before));
    }

    @Test
    void doNotKeepAPageWaitingAndTellWhenTheyHaveCome() {
        town.sandbox.mischief().add(Rule.on("GET", "/jobs/*/line_items").slow(Duration.ofMillis(2500)));
        node.events.clear();

        var lines = node.file.details.lineItems(file, job);

        assertThat(lines.standing()).isEqualTo(Standing.AWAITED);
        eventually(() -> assertThat(node.events).hasAtLeastOneElementOfType(FileChanged.class));
        assertThat(node.file.details.lineItems(file, job).standing()).isEqualTo(Standing.CURRENT);
    }

    @Test
    void sayThatNobodyAnswers() {
        town.sandbox.mischief().add(Rule.on("GET", "/jobs/*/line_items").failing(422));

        assertThat(node.file.details.lineItems(file, job).standing()).isEqualTo(Standing.UNREACHABLE);
    }
}
