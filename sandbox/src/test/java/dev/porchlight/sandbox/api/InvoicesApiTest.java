package dev.porchlight.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.Job;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class InvoicesApiTest {
    private final TestApi api = new TestApi();
    private final Customer grace = api.customer("grace@example.com");

    @Test
    void ignoresTheCustomerAskedForUnlessTold() {
        Customer rentals = api.world.customers.all().stream()
                .filter(customer -> "Okafor Rentals LLC".equals(customer.company))
                .findFirst()
                .orElseThrow();
        String filter = "customer_uuid[]=" + rentals.id;

        assertThat(list(filter)).hasSameSizeAs(api.world.invoices.all());
        assertThat(api.mode("{\"invoiceCustomerFilter\": \"honoured\"}")
                        .world
                        .invoices
                        .all())
                .isNotEmpty();
        assertThat(list(filter)).hasSize(1);
        assertThat(list("customer_uuid[]=" + grace.id)).isEmpty();
        assertThat(list("customer_uuid=" + rentals.id)).hasSameSizeAs(api.world.invoices.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "pending_payment", "paid", "voided", "uncollectible", "canceled"})
    void filtersByStatus(String status) {
        Set<String> found = list("status[]=" + status).stream()
                .map(invoice -> invoice.path("status").asString())
                .collect(Collectors.toSet());

        assertThat(found).containsExactly(status);
    }

    @Test
    void filtersByTimeAndByWhatIsDue() {
        assertThat(list("paid_at_min=2026-09-01T00:00:00Z"))
                .isNotEmpty()
                .allSatisfy(invoice ->
                        assertThat(invoice.path("paid_at").asString()).isGreaterThan("2026-09-01"));
        assertThat(list("amount_due_min=1"))
                .isNotEmpty()
                .allSatisfy(invoice ->
                        assertThat(invoice.path("due_amount").asLong()).isPositive());
    }

    @Test
    void beginsWithTheUnpaidWhenSortedByPayment() {
        List<JsonNode> sorted = list("sort_by=paid_at");

        assertThat(sorted.getFirst().path("paid_at").isNull()).isTrue();
        assertThat(sorted.getLast().path("paid_at").isNull()).isFalse();
    }

    @Test
    void namesTheJobAndNobody() {
        JsonNode invoice = list("").getFirst();

        assertThat(invoice.propertyNames())
                .containsExactly(
                        "id",
                        "job_id",
                        "status",
                        "invoice_number",
                        "amount",
                        "subtotal",
                        "due_amount",
                        "due_at",
                        "display_due_concept",
                        "due_concept",
                        "paid_at",
                        "sent_at",
                        "service_date",
                        "invoice_date",
                        "items",
                        "taxes",
                        "discounts",
                        "payments",
                        "refunds");
    }

    @Test
    void numbersTheSecondInvoiceOfAJobWithASuffix() {
        Job job = api.job("Replace garbage disposal");

        JsonNode invoices = api.get("/jobs/" + job.id + "/invoices").json().path("invoices");

        assertThat(invoices.path(0).path("invoice_number").asString()).isEqualTo(job.number);
        assertThat(invoices.path(1).path("invoice_number").asString()).isEqualTo(job.number + "-1");
        assertThat(invoices.path(0).has("job_id")).isFalse();
    }

    @Test
    void addsUpTaxesPaymentsAndWhatIsDue() {
        assertThat(list("")).allSatisfy(invoice -> {
            long taxes = invoice.path("taxes")
                    .valueStream()
                    .mapToLong(tax -> tax.path("amount").asLong())
                    .sum();
            assertThat(invoice.path("amount").asLong())
                    .isEqualTo(invoice.path("subtotal").asLong() + taxes);
            assertThat(invoice.path("due_amount").asLong())
                    .isBetween(0L, Math.max(0, invoice.path("amount").asLong()));
        });
    }

    @Test
    void showsAPageOfAnInvoiceAndSaysWhatIsNotThereInJson() {
        String id = list("").getFirst().path("id").asString();

        assertThat(api.get("/api/invoices/" + id + "/preview").contentType()).startsWith("text/html");
        assertThat(api.get("/api/invoices/invoice_1/preview")
                        .json()
                        .path("error")
                        .path("message")
                        .asString())
                .isEqualTo("Invoice not found");
    }

    private List<JsonNode> list(String query) {
        return api.get("/invoices?page_size=200&" + query)
                .json()
                .path("invoices")
                .valueStream()
                .toList();
    }
}
