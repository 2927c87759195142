package dev.porchlight.invoices;

import dev.porchlight.housecall.Invoice;
import dev.porchlight.shared.Money;
import dev.porchlight.web.Say;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was spent in each year and what of it is still owed, as a picture and as its table. Canceled and voided invoices
 * are nobody's spending.
 *
 * @param years the latest first; at most the last eight
 */
public record Spending(List<Year> years) {

    private static final int MOST_YEARS = 8;
    private static final long WIDEST = 1000;

    /**
     * One bar and one row.
     *
     * @param paidWidth of 1000, as much of the bar as was paid
     * @param owedWidth the rest of it
     * @param owed absent when nothing is
     */
    public record Year(
            int year,
            long paidWidth,
            long owedWidth,
            String paid,
            @Nullable String owed,
            String total) {

        public int y(int row) {
            return row * 44;
        }
    }

    static Spending of(List<Invoice> invoices, Say say) {
        var paid = new TreeMap<Integer, Money>(Collections.reverseOrder());
        var owed = new TreeMap<Integer, Money>();
        for (Invoice invoice : invoices) {
            InvoiceState state = InvoiceState.of(invoice, say);
            if (state.isOwed() || state.kind() == InvoiceState.Kind.PAID) {
                InvoiceYear.of(invoice, say).ifPresent(year -> {
                    paid.merge(year, invoice.amount().minus(state.due()), Money::plus);
                    owed.merge(year, state.due(), Money::plus);
                });
            }
        }
        long most = paid.keySet().stream()
                .limit(MOST_YEARS)
                .mapToLong(year -> positive(paid.get(year)) + positive(owed.get(year)))
                .max()
                .orElse(0);
        return new Spending(paid.keySet().stream()
                .limit(MOST_YEARS)
                .map(year ->
                        year(year, paid.getOrDefault(year, Money.ZERO), owed.getOrDefault(year, Money.ZERO), most, say))
                .toList());
    }

    /** With one year there is nothing to compare. */
    public boolean isWorthAPicture() {
        return years.size() > 1;
    }

    public int height() {
        return years.size() * 44;
    }

    private static Year year(int year, Money paid, Money owed, long most, Say say) {
        return new Year(
                year,
                width(paid, most),
                width(owed, most),
                say.money(paid),
                owed.isPositive() ? say.money(owed) : null,
                say.money(paid.plus(owed)));
    }

    private static long width(Money amount, long most) {
        return most == 0 ? 0 : Math.round((double) positive(amount) * WIDEST / most);
    }

    private static long positive(@Nullable Money amount) {
        return amount == null ? 0 : Math.max(0, amount.cents());
    }
}
