package dev.porchlight.invoices;

import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.InvoiceStatus;
import dev.porchlight.shared.Money;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Tone;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an invoice stands, found in one place for every page that speaks of it. Overdue and partly paid do not exist
 * upstream: a day of grace is not ours to give or take, so it is overdue when the day on which it was due is over where
 * the company is, and partly paid when less than its amount is due.
 *
 * @param due what is left to pay; nothing when it is closed in any way
 * @param dueOn the last day to pay it
 * @param word of Housecall Pro, when it is new to us
 */
public record InvoiceState(
        Kind kind,
        Money due,
        @Nullable LocalDate dueOn,
        @Nullable String word) {

    public enum Kind {
        OPEN("invoices.state.open", Tone.WARN),
        OVERDUE("invoices.state.overdue", Tone.BAD),
        PARTLY_PAID("invoices.state.partlyPaid", Tone.WARN),
        /** Partly paid, and the rest is overdue. */
        REST_OVERDUE("invoices.state.restOverdue", Tone.BAD),
        BEING_PAID("invoices.state.beingPaid", Tone.WARN),
        PAID("invoices.state.paid", Tone.GOOD),
        CANCELED("invoices.state.canceled", Tone.QUIET),
        WRITTEN_OFF("invoices.state.writtenOff", Tone.QUIET),
        /** Housecall Pro says something that is new to us. */
        OTHER("invoices.state.other", Tone.QUIET);

        private final String words;
        private final Tone tone;

        Kind(String words, Tone tone) {
            this.words = words;
            this.tone = tone;
        }
    }

    public static InvoiceState of(Invoice invoice, Say say) {
        InvoiceStatus status = invoice.status();
        if (InvoiceStatus.OPEN.equals(status) || InvoiceStatus.PENDING_PAYMENT.equals(status)) {
            Instant dueAt = invoice.dueAt();
            LocalDate dueOn = dueAt == null ? null : say.dateOf(dueAt);
            return new InvoiceState(unpaid(invoice, dueOn, say), invoice.dueAmount(), dueOn, null);
        }
        Kind kind = closed(status);
        String word = kind == Kind.OTHER && status != null ? status.word() : null;
        return new InvoiceState(kind, Money.ZERO, null, word);
    }

    /** True while the customer still has to pay something. */
    public boolean isOwed() {
        return due.isPositive();
    }

    public boolean isOverdue() {
        return kind == Kind.OVERDUE || kind == Kind.REST_OVERDUE;
    }

    /** "Overdue" */
    public Status status(Say say) {
        return new Status(word == null ? say.text(kind.words) : say.sentence(word.replace('_', ' ')), kind.tone);
    }

    /** "$330.00 due by Saturday 12 December"; empty when there is nothing to pay. */
    public String sentence(Say say) {
        if (!isOwed()) {
            return "";
        }
        if (dueOn == null) {
            return say.text("invoices.due", say.money(due));
        }
        String key = isOverdue() ? "invoices.due.since" : "invoices.due.by";
        return say.text(key, say.money(due), say.nearDay(dueOn));
    }

    private static Kind unpaid(Invoice invoice, @Nullable LocalDate dueOn, Say say) {
        Money due = invoice.dueAmount();
        if (!due.isPositive()) {
            return invoice.amount().isPositive() ? Kind.PAID : Kind.OPEN;
        }
        if (InvoiceStatus.PENDING_PAYMENT.equals(invoice.status())) {
            return Kind.BEING_PAID;
        }
        boolean partly = due.compareTo(invoice.amount()) < 0;
        if (dueOn != null && dueOn.isBefore(say.today())) {
            return partly ? Kind.REST_OVERDUE : Kind.OVERDUE;
        }
        return partly ? Kind.PARTLY_PAID : Kind.OPEN;
    }

    private static Kind closed(@Nullable InvoiceStatus status) {
        if (InvoiceStatus.PAID.equals(status)) {
            return Kind.PAID;
        }
        if (InvoiceStatus.CANCELED.equals(status) || InvoiceStatus.VOIDED.equals(status)) {
            return Kind.CANCELED;
        }
        return InvoiceStatus.UNCOLLECTIBLE.equals(status) ? Kind.WRITTEN_OFF : Kind.OTHER;
    }
}
