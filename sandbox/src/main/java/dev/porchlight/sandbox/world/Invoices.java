package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The invoices of the company, and what becomes of them. */
public final class Invoices implements Holder {
    private final World world;
    private final Map<String, Invoice> byId = new LinkedHashMap<>();

    Invoices(World world) {
        this.world = world;
    }

    @Override
    public void clear() {
        byId.clear();
    }

    public Collection<Invoice> all() {
        return byId.values();
    }

    public Optional<Invoice> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Invoice create(Job job) {
        Invoice invoice = add(job, world.now(), added -> {});
        tell("invoice.created", invoice);
        return invoice;
    }

    void send(Invoice invoice) {
        invoice.sentAt = world.now();
        if (invoice.dueAt == null) {
            invoice.dueAt = world.now();
        }
        touch(invoice);
        tell("invoice.sent", invoice);
    }

    /** Pays as much, or all that is due. */
    void pay(Invoice invoice, Optional<Long> amount, String method) {
        long paid = Math.min(amount.orElse(invoice.dueAmount()), invoice.dueAmount());
        invoice.payments.add(payment("succeeded", method, paid, world.now()));
        touch(invoice);
        tell("invoice.payment.succeeded", invoice);
        if (invoice.dueAmount() > 0) {
            return;
        }
        invoice.status = Invoice.PAID;
        invoice.paidAt = world.now();
        tell("invoice.paid", invoice);
        if (invoice.job.outstandingBalance() <= 0) {
            world.jobs.touch(invoice.job);
            world.jobs.tell("job.paid", invoice.job);
        }
    }

    void failPayment(Invoice invoice) {
        invoice.payments.add(payment("failed", "credit_card", invoice.dueAmount(), world.now()));
        touch(invoice);
        tell("invoice.payment.failed", invoice);
    }

    void refund(Invoice invoice) {
        invoice.refunds.add(
                new Invoice.Refund(world.ids.mint("invpay_"), "credit_card", invoice.paidAmount(), world.now()));
        touch(invoice);
        tell("invoice.refund.succeeded", invoice);
    }

    void close(Invoice invoice, String status, String event) {
        invoice.status = status;
        touch(invoice);
        tell(event, invoice);
    }

    /** Writes the lines of the job as they are now. Seen live: further invoices of a job carry a suffix. */
    Invoice add(Job job, Instant createdAt, Consumer<Invoice> fill) {
        String number = job.invoices.isEmpty() ? job.number : job.number + "-" + job.invoices.size();
        Invoice invoice = new Invoice(world.ids.mint("invoice_"), job, number, createdAt);
        invoice.subtotal = job.lineItems.subtotal();
        invoice.amount = job.lineItems.total();
        invoice.invoiceDate = createdAt;
        invoice.serviceDate = job.scheduledStart();
        job.lineItems.all().forEach(item -> write(invoice, item));
        if (job.lineItems.tax() != 0) {
            invoice.taxes.add(new Invoice.Tax(
                    world.ids.mint("invtax_"), job.lineItems.taxName, job.lineItems.taxRate, job.lineItems.tax()));
        }
        fill.accept(invoice);
        job.invoices.add(invoice);
        byId.put(invoice.id, invoice);
        return invoice;
    }

    Invoice.Payment payment(String status, String method, long amount, Instant at) {
        return new Invoice.Payment(world.ids.mint("invpay_"), status, method, amount, null, at);
    }

    private void write(Invoice invoice, LineItem item) {
        if (item.isDiscount()) {
            invoice.discounts.add(
                    new Invoice.Discount(world.ids.mint("invdsc_"), item.name, item.description, item.amount()));
            return;
        }
        invoice.items.add(new Invoice.Item(
                world.ids.mint("invitm_"),
                item.name,
                item.kind,
                item.unitCost,
                item.unitPrice,
                Math.round(item.quantity * 100),
                item.amount()));
    }

    private void touch(Invoice invoice) {
        invoice.updatedAt = world.now();
    }

    private void tell(String event, Invoice invoice) {
        world.happened(event, "invoice", invoice.json());
    }
}
