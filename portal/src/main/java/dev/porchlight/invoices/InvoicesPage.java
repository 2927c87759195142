package dev.porchlight.invoices;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.shared.Money;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Rows;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Titles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list of all invoices.
 *
 * @param sentence what there is to pay altogether; absent while that is not known
 * @param owed those of them that are shown here
 */
public record InvoicesPage(
        Freshness freshness,
        @Nullable String sentence,
        List<Row> owed,
        List<Row> closed,
        Rows<?> rows,
        boolean nothing) {

    private static final int ROWS = 25;

    /**
     * @param work what the job is called; absent when the job is not in the file
     * @param more the amount and its day
     */
    public record Row(String href, String title, @Nullable String work, Status status, String more) {}

    static InvoicesPage of(CustomerFile file, List<Invoice> ordered, int page, Say say) {
        Rows<Invoice> rows = Rows.of(ordered, page, ROWS);
        return new InvoicesPage(
                Freshness.of(file, file.invoices()),
                sentence(file, say),
                rows(rows.shown().stream().filter(Invoice::isOwed).toList(), file, say),
                rows(rows.shown().stream().filter(invoice -> !invoice.isOwed()).toList(), file, say),
                rows,
                file.invoices().isEmpty());
    }

    private static @Nullable String sentence(CustomerFile file, Say say) {
        List<InvoiceState> owed = file.invoices().records().stream()
                .filter(Invoice::isOwed)
                .map(invoice -> InvoiceState.of(invoice, say))
                .toList();
        if (owed.isEmpty()) {
            boolean allKnown =
                    file.invoices().isKnown() && !file.invoices().standing().isOnItsWay();
            return allKnown && !file.invoices().isEmpty() ? say.text("invoices.nothingOwed") : null;
        }
        Money sum = Money.sum(owed.stream().map(InvoiceState::due).toList());
        return say.count("invoices.owed", owed.size(), say.money(sum));
    }

    private static List<Row> rows(List<Invoice> invoices, CustomerFile file, Say say) {
        return invoices.stream().map(invoice -> row(invoice, file, say)).toList();
    }

    private static Row row(Invoice invoice, CustomerFile file, Say say) {
        InvoiceState state = InvoiceState.of(invoice, say);
        return new Row(
                "/invoices/" + invoice.id(),
                Titles.invoice(say, invoice),
                Optional.ofNullable(invoice.jobId())
                        .flatMap(file::job)
                        .map(job -> Titles.job(say, file, job))
                        .orElse(null),
                state.status(say),
                state.isOwed() ? state.sentence(say) : closed(invoice, say));
    }

    private static String closed(Invoice invoice, Say say) {
        Instant moment = InvoiceOrder.lastMoment(invoice);
        String amount = say.money(invoice.amount());
        return moment.equals(Instant.EPOCH) ? amount : say.text("invoices.closed", amount, say.date(moment));
    }
}
