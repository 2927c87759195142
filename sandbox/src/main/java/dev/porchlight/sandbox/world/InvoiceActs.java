package dev.porchlight.sandbox.world;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the office does to invoices, and what the customer pays on HCP's own page. */
final class InvoiceActs {
    private final World world;
    private final Acts acts;

    InvoiceActs(World world, Acts acts) {
        this.world = world;
        this.acts = acts;
        acts.on("new-invoice", (id, words) -> create(id).json());
        acts.on("send-invoice", (id, words) -> send(id));
        onInvoice("pay-invoice", (invoice, words) -> world.invoices.pay(invoice, Optional.empty(), method(words)));
        onInvoice("part-pay-invoice", this::payPart);
        onInvoice("fail-payment", (invoice, words) -> world.invoices.failPayment(invoice));
        onInvoice("refund-invoice", (invoice, words) -> world.invoices.refund(invoice));
        onInvoice("void-invoice", (invoice, words) -> close(invoice, Invoice.VOIDED));
        onInvoice("cancel-invoice", (invoice, words) -> close(invoice, Invoice.CANCELED));
    }

    private Invoice create(String jobId) {
        return world.invoices.create(Acts.found(world.jobs.find(jobId), "job", jobId));
    }

    /** Of an invoice, or of a job that then gets its first or next one. */
    private ObjectNode send(String id) {
        Invoice invoice = world.invoices.find(id).orElseGet(() -> create(id));
        world.invoices.send(invoice);
        return invoice.json();
    }

    private void payPart(Invoice invoice, JsonNode words) {
        long amount = words.path("amount").asLong(Math.max(1, invoice.dueAmount() / 2));
        world.invoices.pay(invoice, Optional.of(amount), method(words));
    }

    private void close(Invoice invoice, String status) {
        world.invoices.close(invoice, status, "invoice." + status);
    }

    private void onInvoice(String name, Acts.Doing<Invoice> doing) {
        acts.on(name, id -> Acts.found(world.invoices.find(id), "invoice", id), doing, Invoice::json);
    }

    private static String method(JsonNode words) {
        return Acts.text(words, "method", "credit_card");
    }
}
