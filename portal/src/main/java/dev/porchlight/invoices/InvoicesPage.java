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
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The list of all invoices.
 *
 * @param sentence what there is to pay altogether; absent while that is not known
 * @param owed those of them that are shown here
 * @param filter absent while there are few enough to look through
 * @param link the beginning of the links to its other pages
 * @param years of which there is a statement, the latest first
 * @param nothing why there is no row, in a sentence; absent when there are some, or may be
 */
public record InvoicesPage(
        Freshness freshness,
        @Nullable String sentence,
        List<Row> owed,
        List<Row> closed,
        Rows<?> rows,
        @Nullable Filter filter,
        String link,
        Spending spending,
        Collection<Integer> years,
        @Nullable String nothing) {

    /** With so many rows looking through them takes longer than choosing (ux: filters only after twenty rows). */
    private static final int EASY_TO_OVERLOOK = 20;

    private static final int ROWS = 25;

    /**
     * @param work what the job is called; absent when the job is not in the file
     * @param more the amount and its day
     */
    public record Row(String href, String title, @Nullable String work, Status status, String more) {}

    public record Filter(InvoiceFilter chosen, Collection<Integer> years) {}

    static InvoicesPage of(CustomerFile file, List<Invoice> ordered, InvoiceFilter wanted, int page, Say say) {
        boolean isLong = ordered.size() > EASY_TO_OVERLOOK;
        InvoiceFilter filter = isLong ? wanted : InvoiceFilter.NONE;
        Rows<Invoice> rows = Rows.of(filter.of(ordered, file, say), page, ROWS);
        Collection<Integer> years = years(ordered, say);
        return new InvoicesPage(
                Freshness.of(file, file.invoices()),
                sentence(file, say),
                rows(rows.shown().stream().filter(Invoice::isOwed).toList(), file, say),
                rows(rows.shown().stream().filter(invoice -> !invoice.isOwed()).toList(), file, say),
                rows,
                isLong ? new Filter(filter, years) : null,
                filter.link(),
                Spending.of(ordered, say),
                years,
                nothing(file, rows, say));
    }

    public boolean isFiltered() {
        return filter != null && filter.chosen().isActive();
    }

    private static Collection<Integer> years(List<Invoice> invoices, Say say) {
        var years = new TreeSet<Integer>(Collections.reverseOrder());
        invoices.forEach(invoice -> InvoiceYear.of(invoice, say).ifPresent(years::add));
        return Collections.unmodifiableCollection(years);
    }

    private static @Nullable String nothing(CustomerFile file, Rows<Invoice> rows, Say say) {
        if (rows.total() > 0) {
            return null;
        }
        if (!file.invoices().records().isEmpty()) {
            return say.text("invoices.nothing.found");
        }
        return file.invoices().isEmpty() ? say.text("invoices.nothing") : null;
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
