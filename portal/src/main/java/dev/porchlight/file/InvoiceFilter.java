package dev.porchlight.file;

import dev.porchlight.housecall.HousecallException;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.InvoicesApi;
import dev.porchlight.housecall.JobsApi;
import dev.porchlight.housecall.Page;
import dev.porchlight.shared.CustomerId;
import java.util.List;
import java.util.Objects;

/**
 * The documented filter of invoices by customer, which was seen to be ignored live: tried out on people whose answers are
 * known.
 */
record InvoiceFilter(InvoicesApi invoices, JobsApi jobs) {

    /** A customer that does not exist has no invoices. */
    private static final CustomerId NOBODY = new CustomerId("cus_00000000000000000000000000000000");

    /** Whether an account does as the document says. */
    enum Behaviour {
        HONOURED,
        IGNORED,
        /** Without a single invoice there is nothing to be found out, and nothing to be missed. */
        UNTRIED
    }

    Behaviour tryOut() {
        return invoices.all(1, 10).records().stream()
                .filter(invoice -> invoice.jobId() != null)
                .findFirst()
                .map(this::behaviourFor)
                .orElse(Behaviour.UNTRIED);
    }

    private Behaviour behaviourFor(Invoice known) {
        try {
            var job = jobs.one(Objects.requireNonNull(known.jobId()));
            boolean honoured = invoices.of(NOBODY, 1, 1).records().isEmpty()
                    && contains(
                            known,
                            invoices.of(job.customer().id(), 1, Page.LARGEST).records());
            return honoured ? Behaviour.HONOURED : Behaviour.IGNORED;
        } catch (HousecallException.Refused | HousecallException.NotFound e) {
            return Behaviour.IGNORED;
        }
    }

    private static boolean contains(Invoice known, List<Invoice> answer) {
        return answer.stream().anyMatch(invoice -> invoice.id().equals(known.id()));
    }
}
