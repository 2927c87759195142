package dev.porchlight.file;

import dev.porchlight.housecall.EstimateOption;
import dev.porchlight.housecall.EstimatesApi;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.JobsApi;
import dev.porchlight.housecall.LineItem;
import dev.porchlight.shared.EstimateId;
import dev.porchlight.shared.JobId;
import dev.porchlight.shared.OptionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is fetched when somebody looks closer, and kept then. The file is the proof of whose it is: for an id that is not
 * in it there is nothing.
 */
public class Details {

    private final JobsApi jobs;
    private final EstimatesApi estimates;
    private final InvoiceIndex index;
    private final DetailShelf shelf;
    private final FileStore store;

    Details(Upstream upstream, InvoiceIndex index, DetailShelf shelf, FileStore store) {
        this.jobs = upstream.jobs();
        this.estimates = upstream.estimates();
        this.index = index;
        this.shelf = shelf;
        this.store = store;
    }

    public Part<LineItem> lineItems(CustomerFile file, JobId id) {
        return file.job(id)
                .map(job -> shelf.take(
                        new DetailStore.Key(file.id(), "job lines", id.value()),
                        new DetailShelf.Source<>(
                                LineItem.class,
                                stamp(job),
                                () -> inOrder(jobs.lineItems(id).data()))))
                .orElseGet(Details::nothing);
    }

    public Part<LineItem> lineItems(CustomerFile file, EstimateId estimate, OptionId id) {
        return file.estimate(estimate).stream()
                .flatMap(found -> found.options().stream())
                .filter(option -> option.id().equals(id))
                .findFirst()
                .map(option -> shelf.take(
                        new DetailStore.Key(file.id(), "option lines", id.value()),
                        new DetailShelf.Source<>(LineItem.class, stamp(option), () -> optionLines(estimate, id))))
                .orElseGet(Details::nothing);
    }

    /** From the file when it knows all invoices, otherwise asked for this job alone. */
    public Part<Invoice> invoices(CustomerFile file, JobId id) {
        var known = file.invoices();
        if (file.job(id).isEmpty()) {
            return nothing();
        }
        if (known.standing() == Standing.CURRENT || known.standing() == Standing.AGED) {
            return new Part<>(file.invoicesOf(id), known.asOf(), known.standing(), 0);
        }
        return shelf.take(
                new DetailStore.Key(file.id(), "job invoices", id.value()),
                new DetailShelf.Source<>(Invoice.class, stamp(file.job(id).get()), () -> jobInvoices(id)));
    }

    private List<LineItem> optionLines(EstimateId estimate, OptionId option) {
        var lines = new ArrayList<LineItem>();
        for (int page = 1; ; page++) {
            var answer = estimates.lineItems(estimate, option, page);
            lines.addAll(answer.records());
            if (page >= answer.totalPages()) {
                return inOrder(lines);
            }
        }
    }

    /** The invoices of a job do not name it, and are as good for the index as any. */
    private List<Invoice> jobInvoices(JobId job) {
        var readAt = store.now();
        var invoices = jobs.invoices(job).invoices().stream()
                .map(invoice -> invoice.of(job))
                .sorted(Kind.INVOICES.order())
                .toList();
        index.put(invoices, readAt);
        return invoices;
    }

    private static List<LineItem> inOrder(List<LineItem> lines) {
        return lines.stream()
                .sorted(Comparator.comparingInt(LineItem::orderIndex))
                .toList();
    }

    private static String stamp(Job job) {
        return job.updatedAt() + " " + job.totalAmount().cents();
    }

    private static String stamp(EstimateOption option) {
        return option.updatedAt() + " " + option.totalAmount().cents();
    }

    private static <T> Part<T> nothing() {
        return Part.unknown(Standing.CURRENT);
    }
}
