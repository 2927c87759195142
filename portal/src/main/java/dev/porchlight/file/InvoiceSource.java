package dev.porchlight.file;

import dev.porchlight.housecall.InvoicesApi;
import dev.porchlight.housecall.JobsApi;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this account's invoices can be asked for by customer: tried out once a day, and remembered for all nodes.
 */
class InvoiceSource {

    private static final Logger log = LoggerFactory.getLogger(InvoiceSource.class);

    static final String FILTER = "invoice filter";
    private static final String HONOURED = "honoured";
    private static final String IGNORED = "ignored";

    private final InvoiceFilter filter;
    private final Facts facts;

    InvoiceSource(InvoicesApi invoices, JobsApi jobs, Facts facts) {
        this.filter = new InvoiceFilter(invoices, jobs);
        this.facts = facts;
    }

    boolean filterIsHonoured() {
        return facts.value(FILTER).filter(HONOURED::equals).isPresent();
    }

    boolean isTriedOut(Instant since) {
        return facts.learntAt(FILTER).filter(since::isBefore).isPresent();
    }

    void tryOut() {
        learn(filter.tryOut() == InvoiceFilter.Behaviour.HONOURED ? HONOURED : IGNORED);
    }

    private void learn(String answer) {
        if (facts.value(FILTER).filter(answer::equals).isEmpty()) {
            log.info("Invoices by customer: the filter is {} by this account.", answer);
        }
        facts.set(FILTER, answer);
    }
}
