package dev.porchlight.file;

import static dev.porchlight.file.Town.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.Lead;
import dev.porchlight.sandbox.world.Seed;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.JobId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IsolationTest {

    private final Town town = Town.of(Seed.scale(5, 9));
    private final CustomerId first = town.customer("customer0001@example.com");
    private final CustomerId second = town.customer("customer0002@example.com");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void keepsStrangersRecordsOutWhenHousecallProForgetsWhomWeAskedFor() {
        try (var forgetful = new Forgetful(town.sandbox.url())) {
            var node = town.node(forgetful.url(), TestNode.SETTINGS).withInvoices();

            var file = node.files().open(first);

            assertThat(file.jobs().records())
                    .hasSize(9)
                    .extracting(Job::customer)
                    .allMatch(c -> c.id().equals(first));
            assertThat(file.estimates().records())
                    .extracting(Estimate::customer)
                    .allMatch(c -> c.id().equals(first));
            assertThat(file.requests().records()).extracting(Lead::customer).allMatch(c -> c.id().equals(first));
            assertThat(file.invoices().records())
                    .extracting(Invoice::jobId)
                    .allMatch(job -> file.job(job).isPresent());
        }
    }

    @Test
    void takesInvoicesByItsOwnJobsOnlyEvenIfTheFilterIsBelieved() {
        var node = town.node().withInvoices();
        node.file.library.facts().set(InvoiceSource.FILTER, "honoured");

        var file = node.files().open(first);

        assertThat(file.invoices().records())
                .isNotEmpty()
                .extracting(Invoice::jobId)
                .allMatch(job -> file.job(job).isPresent());
    }

    @Test
    void hasNothingToSayAboutAStrangersIds() {
        var node = town.node().withInvoices();
        var mine = node.files().open(first);
        var theirs = node.files().open(second);
        var before = town.now();

        for (var job : theirs.jobs().records()) {
            assertThat(mine.job(job.id())).isEmpty();
            assertThat(node.file.details.lineItems(mine, job.id()).isKnown()).isFalse();
            assertThat(node.file.details.invoices(mine, job.id()).isKnown()).isFalse();
        }
        for (var estimate : theirs.estimates().records()) {
            var option = estimate.options().getFirst().id();
            assertThat(node.file.details.lineItems(mine, estimate.id(), option).isKnown())
                    .isFalse();
        }
        assertThat(town.callsSince(before)).isEmpty();
    }

    @Test
    void losesAJobThatNowBelongsToSomebodyElse() {
        var node = town.node().withInvoices();
        node.files().open(second);
        var job = node.files().open(first).jobs().records().getFirst();
        // As after a merge in the office: our copy says first, upstream says second.
        node.sql
                .sql("UPDATE file_record SET customer = ? WHERE id = ?")
                .params(second.value(), job.id().value())
                .update();
        node.file.library.shelf().clear();
        assertThat(node.files().open(second).job(job.id())).isPresent();

        node.file.news.on(Heard.job("job.updated", job.id(), first));

        eventually(() -> {
            assertThat(node.files().open(second).job(job.id())).isEmpty();
            assertThat(node.files().open(first).job(job.id())).isPresent();
        });
    }

    @Test
    void beginsNoFileForPeopleWhoNeverCame() {
        var node = town.node().withInvoices();
        node.files().open(first);
        var jobs = List.copyOf(town.sandbox.world().jobs.of(second.value()));
        node.file.sweep.run();

        town.sandbox.acts().perform("set-status", jobs.getFirst().id);
        node.file.sweep.run();
        node.file.news.on(Heard.job("job.updated", new JobId(jobs.getFirst().id), second));

        assertThat(node.sql
                        .sql("SELECT customer FROM customer_file")
                        .query(String.class)
                        .list())
                .containsExactly(first.value());
    }
}
