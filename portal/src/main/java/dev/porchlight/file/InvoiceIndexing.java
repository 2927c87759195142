package dev.porchlight.file;

import dev.porchlight.housecall.InvoicesApi;
import dev.porchlight.housecall.Page;
import dev.porchlight.housecall.Priority;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the index of the company's invoices behind everything else, and says how far it can be relied on. How far it came
 * is written down with every page.
 */
class InvoiceIndexing {

    private static final Logger log = LoggerFactory.getLogger(InvoiceIndexing.class);

    private static final String NEXT_PAGE = "invoice index next page";
    private static final String SINCE = "invoice index since";
    static final String WHOLE = "invoice index whole";

    /** Invoices are canceled and voided, not deleted, so this only mends what went wrong unnoticed. */
    private static final Duration AGAIN = Duration.ofDays(7);

    private final InvoicesApi invoices;
    private final InvoiceSource source;
    private final InvoiceIndex index;
    private final Sweep sweep;
    private final Library library;
    private final Clock clock;

    InvoiceIndexing(
            InvoicesApi invoices, InvoiceSource source, InvoiceIndex index, Sweep sweep, Library library, Clock clock) {
        this.invoices = invoices;
        this.source = source;
        this.index = index;
        this.sweep = sweep;
        this.library = library;
        this.clock = clock;
    }

    /**
     * Since when the index is known to be right, asking upstream what changed if that is too long ago; empty while it is
     * being filled. Asks even then, so that an outage is noticed and nobody is told that something is on its way.
     */
    Optional<Instant> upToDate() {
        var asOf = sweep.invoices(clock.instant().minus(library.freshness().age()));
        return library.facts().learntAt(WHOLE).map(_ -> asOf);
    }

    /** Does nothing when it is done, or not needed. */
    void run() {
        if (source.filterIsHonoured() || isWhole()) {
            return;
        }
        var page = library.facts().value(NEXT_PAGE).map(Integer::valueOf).orElseGet(this::start);
        while (page > 0) {
            page = fill(page);
        }
        finish();
    }

    private boolean isWhole() {
        return library.facts()
                .learntAt(WHOLE)
                .filter(clock.instant().minus(AGAIN)::isBefore)
                .isPresent();
    }

    private int start() {
        // Everything that changes from now on is the sweep's.
        sweep.invoices(clock.instant());
        library.facts().set(SINCE, library.store().now().toString());
        return 1;
    }

    /** @return the page after this one; 0 when this was the last */
    private int fill(int page) {
        var readAt = library.store().now();
        var answer = Priority.BACKFILL.during(() -> invoices.all(page, Page.LARGEST));
        index.put(answer.records(), readAt);
        if (page >= answer.totalPages()) {
            return 0;
        }
        library.facts().set(NEXT_PAGE, String.valueOf(page + 1));
        return page + 1;
    }

    private void finish() {
        library.facts().value(SINCE).map(Instant::parse).ifPresent(index::keepReadSince);
        library.facts().forget(NEXT_PAGE);
        library.facts().set(WHOLE, "");
        log.info("The index of invoices is complete.");
        for (var customer : library.parts().withoutAllInvoices()) {
            library.parts().outdate(customer, List.of(Kind.INVOICES));
            library.writer().touch(customer);
        }
    }
}
