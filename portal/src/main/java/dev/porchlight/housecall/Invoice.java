package dev.porchlight.housecall;

import dev.porchlight.shared.InvoiceId;
import dev.porchlight.shared.JobId;
import dev.porchlight.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An invoice. It names no person: the way to its customer is its job (seen live).
 *
 * @param jobId absent in the answers of {@code /jobs/{id}/invoices}, where the asker knows it
 * @param invoiceNumber the job's number, with a suffix on later ones; not unique by itself
 */
public record Invoice(
        InvoiceId id,
        @Nullable JobId jobId,
        @Nullable InvoiceStatus status,
        @Nullable String invoiceNumber,
        Money amount,
        Money subtotal,
        Money dueAmount,
        @Nullable Instant dueAt,
        @Nullable Instant paidAt,
        @Nullable Instant sentAt,
        @Nullable Instant serviceDate,
        @Nullable Instant invoiceDate,
        List<Item> items,
        List<Tax> taxes,
        List<Discount> discounts,
        List<Payment> payments,
        List<Refund> refunds) {

    public Invoice {
        Objects.requireNonNull(id, "id");
        status = OpenWords.said(status, InvoiceStatus::word);
        amount = Objects.requireNonNullElse(amount, Money.ZERO);
        subtotal = Objects.requireNonNullElse(subtotal, Money.ZERO);
        dueAmount = Objects.requireNonNullElse(dueAmount, Money.ZERO);
        items = Lists.present(items);
        taxes = Lists.present(taxes);
        discounts = Lists.present(discounts);
        payments = Lists.present(payments);
        refunds = Lists.present(refunds);
    }

    /** The same invoice with the job that was asked for. */
    public Invoice of(JobId job) {
        return new Invoice(
                id,
                job,
                status,
                invoiceNumber,
                amount,
                subtotal,
                dueAmount,
                dueAt,
                paidAt,
                sentAt,
                serviceDate,
                invoiceDate,
                items,
                taxes,
                discounts,
                payments,
                refunds);
    }

    /** True while the customer owes something on it. */
    public boolean isOwed() {
        return (InvoiceStatus.OPEN.equals(status) || InvoiceStatus.PENDING_PAYMENT.equals(status))
                && dueAmount.isPositive();
    }

    /** There is no such status upstream: still owed, and the day has passed. */
    public boolean isOverdue(Instant now) {
        return isOwed() && dueAt != null && dueAt.isBefore(now);
    }

    /** @param qtyInHundredths 100 is one (seen live) */
    public record Item(
            @Nullable String name,
            @Nullable String description,
            @Nullable String type,
            Money unitPrice,
            long qtyInHundredths,
            Money amount) {

        public Item {
            unitPrice = Objects.requireNonNullElse(unitPrice, Money.ZERO);
            amount = Objects.requireNonNullElse(amount, Money.ZERO);
        }
    }

    public record Tax(@Nullable String name, Money amount) {

        public Tax {
            amount = Objects.requireNonNullElse(amount, Money.ZERO);
        }
    }

    public record Discount(@Nullable String name, @Nullable String description, Money amount) {

        public Discount {
            amount = Objects.requireNonNullElse(amount, Money.ZERO);
        }
    }

    public record Payment(
            @Nullable PaymentStatus status,
            @Nullable String paymentMethod,
            Money amount,
            @Nullable Instant paidAt) {

        public Payment {
            amount = Objects.requireNonNullElse(amount, Money.ZERO);
        }
    }

    public record Refund(
            @Nullable PaymentStatus status,
            @Nullable String paymentMethod,
            Money amount,
            @Nullable Instant refundedAt) {

        public Refund {
            amount = Objects.requireNonNullElse(amount, Money.ZERO);
        }
    }
}
