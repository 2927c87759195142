package dev.porchlight.file;

import dev.porchlight.housecall.InvoicesApi;
import dev.porchlight.housecall.Page;
import dev.porchlight.housecall.Priority;
import java.time.Instant;

/**
 * Gets a customer's invoices: by the filter where that is proven to work, otherwise from the index of the whole company,
 * which one question per minute keeps up to date for everybody. Either way they come into the file by its own jobs.
 */
class InvoiceReading implements PartReading {

    private final InvoicesApi invoices;
    private final InvoiceSource source;
    private final InvoiceIndex index;
    private final InvoiceIndexing indexing;
    private final FileStore store;
    private final FileWriter writer;

    InvoiceReading(
            InvoicesApi invoices, InvoiceSource source, InvoiceIndex index, InvoiceIndexing indexing, Library library) {
        this.invoices = invoices;
        this.source = source;
        this.index = index;
        this.indexing = indexing;
        this.store = library.store();
        this.writer = library.writer();
    }

    @Override
    public void read(Claim claim, Priority first, Runnable arrived) {
        if (source.filterIsHonoured()) {
            readByFilter(claim, first, arrived);
        } else {
            joinIndex(claim, first);
        }
    }

    private void readByFilter(Claim begun, Priority first, Runnable arrived) {
        var claim = begun;
        for (int page = 1; ; page++) {
            var number = page;
            var readAt = page == 1 ? claim.at() : store.now();
            var answer = (page == 1 ? first : Priority.BACKFILL)
                    .during(() -> invoices.of(begun.customer(), number, Page.LARGEST));
            index.put(answer.records(), readAt);
            if (page >= answer.totalPages()) {
                finish(claim, readAt, Progress.Step.ALL);
                return;
            }
            // A customer with thousands of invoices is read anew from the start if this node dies meanwhile.
            var progress = new Progress(Progress.Step.PAGE, answer.totalItems(), false, 1);
            if (!writer.write(claim, Batch.none(Kind.INVOICES, readAt), progress)) {
                return;
            }
            claim = claim.after(readAt, progress);
            arrived.run();
        }
    }

    private void joinIndex(Claim claim, Priority first) {
        var asOf = first.during(indexing::upToDate);
        finish(claim, asOf.orElse(claim.at()), asOf.isPresent() ? Progress.Step.ALL : Progress.Step.SOME);
    }

    private void finish(Claim claim, Instant asOf, Progress.Step step) {
        writer.joinInvoices(claim.customer());
        writer.write(claim, Batch.none(Kind.INVOICES, asOf), Progress.done(step, 0));
    }
}
