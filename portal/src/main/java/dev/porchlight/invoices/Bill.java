package dev.porchlight.invoices;

import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.PaymentStatus;
import dev.porchlight.shared.Money;
import dev.porchlight.web.Fact;
import dev.porchlight.web.Say;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is on an invoice: its lines, what they come to, and what was paid. */
public record Bill(List<Line> lines, List<Fact> sums, List<Fact> payments, Fact rest) {

    /** @param quantity "2 × $105.00"; absent for one of something */
    public record Line(
            String title,
            @Nullable String description,
            @Nullable String quantity,
            String amount) {}

    private static final long ONE = 100;

    static Bill of(Invoice invoice, InvoiceState state, Say say) {
        return new Bill(
                invoice.items().stream().map(item -> line(item, say)).toList(),
                sums(invoice, say),
                payments(invoice, say),
                new Fact(say.text("invoices.rest"), say.money(state.due())));
    }

    private static Line line(Invoice.Item item, Say say) {
        String name = some(item.name(), say.text("invoices.item"));
        String description = some(item.description(), "");
        return new Line(
                name,
                description.isEmpty() || description.equals(name) ? null : description,
                quantity(item, say),
                say.money(item.amount()));
    }

    private static @Nullable String quantity(Invoice.Item item, Say say) {
        if (item.qtyInHundredths() == ONE) {
            return null;
        }
        String number = BigDecimal.valueOf(item.qtyInHundredths(), 2)
                .stripTrailingZeros()
                .toPlainString();
        return say.text("invoices.quantity", number, say.money(item.unitPrice()));
    }

    /** The subtotal comes after the discounts where it holds them already: where, with the taxes, it is the amount. */
    private static List<Fact> sums(Invoice invoice, Say say) {
        Money taxes =
                Money.sum(invoice.taxes().stream().map(Invoice.Tax::amount).toList());
        var discounts = invoice.discounts().stream()
                .map(discount -> new Fact(
                        some(discount.name(), say.text("invoices.discount")), say.money(takenOff(discount.amount()))))
                .toList();
        boolean holdsDiscounts = invoice.subtotal().plus(taxes).equals(invoice.amount());
        var sums = new ArrayList<Fact>(holdsDiscounts ? discounts : List.of());
        if (!invoice.subtotal().isZero() && !invoice.subtotal().equals(invoice.amount())) {
            sums.add(new Fact(say.text("invoices.subtotal"), say.money(invoice.subtotal())));
        }
        sums.addAll(holdsDiscounts ? List.of() : discounts);
        for (Invoice.Tax tax : invoice.taxes()) {
            sums.add(new Fact(some(tax.name(), say.text("invoices.tax")), say.money(tax.amount())));
        }
        sums.add(new Fact(say.text("invoices.total"), say.money(invoice.amount())));
        return sums;
    }

    private static List<Fact> payments(Invoice invoice, Say say) {
        var payments = new ArrayList<Fact>();
        for (Invoice.Payment payment : invoice.payments()) {
            String key = "invoices.payment" + suffix(payment.status());
            payments.add(new Fact(
                    moved(key, payment.paymentMethod(), payment.paidAt(), say),
                    say.money(counts(payment.status()) ? takenOff(payment.amount()) : payment.amount())));
        }
        for (Invoice.Refund refund : invoice.refunds()) {
            String key = "invoices.refund" + suffix(refund.status());
            payments.add(
                    new Fact(moved(key, refund.paymentMethod(), refund.refundedAt(), say), say.money(refund.amount())));
        }
        return payments;
    }

    /** "Paid 2 December, card" */
    private static String moved(String key, @Nullable String method, @Nullable Instant at, Say say) {
        String what = at == null ? say.text(key) : say.text(key + ".on", say.date(at));
        if (method == null || method.isBlank()) {
            return what;
        }
        String word = "invoices.method." + method;
        return say.text(
                "invoices.moved",
                what,
                say.knows(word) ? say.text(word) : method.replace('_', ' ').strip());
    }

    private static String suffix(@Nullable PaymentStatus status) {
        if (PaymentStatus.FAILED.equals(status)) {
            return ".failed";
        }
        return counts(status) ? "" : ".pending";
    }

    private static boolean counts(@Nullable PaymentStatus status) {
        return status == null || PaymentStatus.SUCCEEDED.equals(status);
    }

    private static Money takenOff(Money amount) {
        return amount.isPositive() ? Money.ZERO.minus(amount) : amount;
    }

    private static String some(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text.strip();
    }
}
