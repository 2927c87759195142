package dev.porchlight.file;

import dev.porchlight.housecall.Company;
import dev.porchlight.housecall.FirstQuestion;
import dev.porchlight.housecall.HousecallCheck;
import dev.porchlight.housecall.InvoicesApi;
import dev.porchlight.housecall.JobsApi;
import dev.porchlight.office.Finding;
import java.util.List;
import org.springframework.core.annotation.Order;

/** Whether this account's invoices can be asked for by customer. */
@Order(50)
class InvoiceFilterCheck extends HousecallCheck {

    private final InvoiceFilter filter;

    InvoiceFilterCheck(FirstQuestion first, InvoicesApi invoices, JobsApi jobs) {
        super(first);
        this.filter = new InvoiceFilter(invoices, jobs);
    }

    @Override
    protected List<Finding> ask(Company company) {
        return switch (filter.tryOut()) {
            case HONOURED ->
                Finding.fine("Honoured: a customer's invoices are asked for alone.")
                        .alone();
            case IGNORED ->
                Finding.note("Ignored by this account: customer_uuid[] does not filter. Invoices of the whole"
                                + " company are read behind the pages, 200 at a time, and matched by job; nothing"
                                + " needs to be done.")
                        .alone();
            case UNTRIED ->
                Finding.fine("There is no invoice yet, so it was not tried.").alone();
        };
    }
}
