package dev.porchlight.housecall;

import dev.porchlight.shared.InvoiceId;
import dev.porchlight.shared.JobId;
import dev.porchlight.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invoice made by hand: {@code AnInvoice.of("invoice_1", 33_000).due("2026-12-12T05:00:00Z").invoice()}. */
public final class AnInvoice {

    private final InvoiceId id;
    private final long amount;
    private final List<Invoice.Item> items = new ArrayList<>();
    private final List<Invoice.Tax> taxes = new ArrayList<>();
    private final List<Invoice.Discount> discounts = new ArrayList<>();
    private final List<Invoice.Payment> payments = new ArrayList<>();
    private final List<Invoice.Refund> refunds = new ArrayList<>();
    private @Nullable JobId job;
    private @Nullable InvoiceStatus status = InvoiceStatus.OPEN;
    private @Nullable String number = "10035";
    private long subtotal;
    private long open;
    private @Nullable Instant dueAt;
    private @Nullable Instant paidAt;
    private @Nullable Instant sentAt = Instant.parse("2026-12-02T15:00:00Z");

    private AnInvoice(InvoiceId id, long amount) {
        this.id = id;
        this.amount = amount;
        this.subtotal = amount;
        this.open = amount;
    }

    public static AnInvoice of(String id, long cents) {
        return new AnInvoice(new InvoiceId(id), cents);
    }

    public AnInvoice of(String jobId) {
        job = new JobId(jobId);
        return this;
    }

    public AnInvoice numbered(@Nullable String digits) {
        number = digits;
        return this;
    }

    public AnInvoice status(@Nullable InvoiceStatus word) {
        status = word;
        return this;
    }

    public AnInvoice sent(@Nullable String at) {
        sentAt = at == null ? null : Instant.parse(at);
        return this;
    }

    public AnInvoice due(String at) {
        dueAt = Instant.parse(at);
        return this;
    }

    public AnInvoice open(long cents) {
        open = cents;
        return this;
    }

    public AnInvoice paid(String at) {
        paidAt = Instant.parse(at);
        open = 0;
        return payment(amount, at).status(InvoiceStatus.PAID);
    }

    public AnInvoice payment(long cents, String at) {
        return payment(PaymentStatus.SUCCEEDED, cents, at);
    }

    public AnInvoice payment(PaymentStatus word, long cents, String at) {
        payments.add(new Invoice.Payment(word, "credit_card", new Money(cents), Instant.parse(at)));
        return this;
    }

    public AnInvoice refund(long cents, String at) {
        refunds.add(new Invoice.Refund(PaymentStatus.SUCCEEDED, "credit_card", new Money(cents), Instant.parse(at)));
        return this;
    }

    public AnInvoice item(String name, long unitPrice, long hundredths) {
        items.add(new Invoice.Item(
                name, null, "labor", new Money(unitPrice), hundredths, new Money(unitPrice * hundredths / 100)));
        return this;
    }

    public AnInvoice tax(String name, long cents) {
        taxes.add(new Invoice.Tax(name, new Money(cents)));
        subtotal -= cents;
        return this;
    }

    public AnInvoice subtotal(long cents) {
        subtotal = cents;
        return this;
    }

    public AnInvoice discount(String name, long cents) {
        discounts.add(new Invoice.Discount(name, null, new Money(cents)));
        return this;
    }

    public Invoice invoice() {
        return new Invoice(
                id,
                job,
                status,
                number,
                new Money(amount),
                new Money(subtotal),
                new Money(open),
                dueAt,
                paidAt,
                sentAt,
                null,
                sentAt,
                items,
                taxes,
                discounts,
                payments,
                refunds);
    }
}
