package dev.porchlight.file;

import dev.porchlight.housecall.HousecallException;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.InvoicesApi;
import dev.porchlight.housecall.JobsApi;
import dev.porchlight.housecall.Page;
import dev.porchlight.shared.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this account's invoices can be asked for by customer. The filter is documented, and was seen to be ignored
 * live, so it is tried out on people whose answers are known, once a day.
 */
class InvoiceSource {

    private static final Logger log = LoggerFactory.getLogger(InvoiceSource.class);

    static final String FILTER = "invoice filter";
    private static final String HONOURED = "honoured";
    private static final String IGNORED = "ignored";

    /** A customer that does not exist has no invoices. */
    private static final CustomerId NOBODY = new CustomerId("cus_00000000000000000000000000000000");

    private final InvoicesApi invoices;
    private final JobsApi jobs;
    private final Facts facts;

    InvoiceSource(InvoicesApi invoices, JobsApi jobs, Facts facts) {
        this.invoices = invoices;
        this.jobs = jobs;
        this.facts = facts;
    }

    boolean filterIsHonoured() {
        return facts.value(FILTER).filter(HONOURED::equals).isPresent();
    }

    boolean isTriedOut(Instant since) {
        return facts.learntAt(FILTER).filter(since::isBefore).isPresent();
    }

    void tryOut() {
        var somebodys = invoices.all(1, 10).records().stream()
                .filter(invoice -> invoice.jobId() != null)
                .findFirst();
        // Without a single invoice there is nothing to be found out, and nothing to be missed.
        learn(somebodys.filter(this::isHonouredFor).isPresent() ? HONOURED : IGNORED);
    }

    private boolean isHonouredFor(Invoice known) {
        try {
            var job = jobs.one(Objects.requireNonNull(known.jobId()));
            return invoices.of(NOBODY, 1, 1).records().isEmpty()
                    && contains(
                            known,
                            invoices.of(job.customer().id(), 1, Page.LARGEST).records());
        } catch (HousecallException.Refused | HousecallException.NotFound e) {
            return false;
        }
    }

    private static boolean contains(Invoice known, List<Invoice> answer) {
        return answer.stream().anyMatch(invoice -> invoice.id().equals(known.id()));
    }

    private void learn(String answer) {
        if (facts.value(FILTER).filter(answer::equals).isEmpty()) {
            log.info("Invoices by customer: the filter is {} by this account.", answer);
        }
        facts.set(FILTER, answer);
    }
}
