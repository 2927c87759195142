package dev.porchlight.file;

import static dev.porchlight.file.Town.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.housecall.Invoice;
import dev.porchlight.sandbox.mischief.Rule;
import dev.porchlight.shared.CustomerId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class InvoicesTest {

    private final Town town = new Town();
    private final CustomerId ada = town.ada();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void areFoundThroughTheIndexWhereTheFilterIsIgnored() {
        var node = town.node().withInvoices();

        var file = node.files().open(ada);

        assertThat(node.file.invoiceSource.filterIsHonoured()).isFalse();
        assertThat(ids(file)).containsExactlyInAnyOrderElementsOf(adasInvoices());
    }

    @Test
    void areAskedForByCustomerWhereTheFilterIsHonoured() {
        honourFilter();
        var node = town.node().withInvoices();

        var file = node.files().open(ada);

        assertThat(node.file.invoiceSource.filterIsHonoured()).isTrue();
        assertThat(ids(file)).containsExactlyInAnyOrderElementsOf(adasInvoices());
        assertThat(node.sql
                        .sql("SELECT count(*) FROM invoice_index")
                        .query(Integer.class)
                        .single())
                .isEqualTo(adasInvoices().size());
    }

    @Test
    void areOnTheirWayUntilTheIndexIsCompleteAndThenAppearByThemselves() {
        var node = town.node();
        node.file.invoiceSource.tryOut();
        assertThat(node.files().open(ada).invoices().standing()).isEqualTo(Standing.FILLING);
        node.events.clear();

        node.file.indexing.run();

        eventually(() -> assertThat(node.events).hasAtLeastOneElementOfType(FileChanged.class));
        var file = town.openUntil(node, ada, seen -> seen.invoices().standing() == Standing.CURRENT);
        assertThat(ids(file)).containsExactlyInAnyOrderElementsOf(adasInvoices());
    }

    /** The index is whole, but without the jobs nobody can say which of its invoices are hers. */
    @Test
    void areNotSaidToBeNoneWhileTheJobsAreUnknown() {
        var node = town.node().withInvoices();
        town.sandbox.mischief().add(Rule.on("GET", "/jobs").failing(503));

        var file = town.openUntil(node, ada, seen -> seen.jobs().standing() == Standing.UNREACHABLE);

        assertThat(file.invoices().isKnown()).isFalse();
        assertThat(file.invoices().standing()).isEqualTo(Standing.UNREACHABLE);
    }

    @Test
    void ofOneJobAreAskedForWhileTheIndexDoesNotCoverIt() {
        var node = town.node();
        var invoiced = town.sandbox.world().jobs.of(ada.value()).stream()
                .filter(job -> !job.invoices.isEmpty())
                .findFirst()
                .orElseThrow();
        var file = node.files().open(ada);
        var job = new dev.porchlight.shared.JobId(invoiced.id);

        var invoices = node.file.details.invoices(file, job);

        assertThat(invoices.standing()).isEqualTo(Standing.CURRENT);
        assertThat(invoices.records()).hasSameSizeAs(invoiced.invoices).allMatch(found -> job.equals(found.jobId()));
        assertThat(node.files().open(ada).invoicesOf(job)).hasSameSizeAs(invoiced.invoices);
    }

    @Test
    void goOnFromThePageWhereTheIndexingStopped() {
        var node = town.node();
        town.sandbox.mischief().add(Rule.on("GET", "/invoices").slow(Duration.ofMillis(1)));
        var all = town.sandbox.world().invoices.all().size();
        node.file.library.facts().set("invoice index next page", "5");
        node.file
                .library
                .facts()
                .set("invoice index since", node.file.library.store().now().toString());
        var before = town.now();

        node.file.indexing.run();

        assertThat(town.callsSince(before))
                .hasSize((all + 199) / 200 - 4)
                .first()
                .asString()
                .contains("page=5");
    }

    @Test
    void costOneQuestionForEverybodyWhenTheyHaveBecomeOld() {
        var node = town.node(TestNode.freshFor(Duration.ofSeconds(2))).withInvoices();
        var people = List.of(ada, town.customer("grace@example.com"), town.customer("nia@example.com"));
        var first = people.stream()
                .map(who -> node.files().open(who).invoices().asOf())
                .toList();
        var before = town.now();

        eventually(() -> assertThat(people.stream()
                        .map(who -> node.files().open(who).invoices().asOf()))
                .noneMatch(first::contains));

        assertThat(town.callsSince(before))
                .filteredOn(call -> call.startsWith("GET /invoices"))
                .hasSizeLessThan(people.size());
    }

    private void honourFilter() {
        town.sandbox.modes().apply(JsonMapper.shared().readTree("{\"invoiceCustomerFilter\":\"honoured\"}"));
    }

    private List<String> adasInvoices() {
        return town.sandbox.world().jobs.of(ada.value()).stream()
                .flatMap(job -> job.invoices.stream())
                .map(invoice -> invoice.id)
                .toList();
    }

    private static List<String> ids(CustomerFile file) {
        return file.invoices().records().stream()
                .map(Invoice::id)
                .map(Object::toString)
                .toList();
    }
}
