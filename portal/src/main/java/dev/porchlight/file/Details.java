package dev.porchlight.file;

import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.LineItem;
import dev.porchlight.shared.EstimateId;
import dev.porchlight.shared.JobId;
import dev.porchlight.shared.OptionId;

/**
 * What is fetched when somebody looks closer, and kept then. The file is the proof of whose it is: for an id that is not
 * in it there is nothing.
 */
public class Details {

    Details() {}

    public Part<LineItem> lineItems(CustomerFile file, JobId job) {
        throw new UnsupportedOperationException("is being written");
    }

    public Part<LineItem> lineItems(CustomerFile file, EstimateId estimate, OptionId option) {
        throw new UnsupportedOperationException("is being written");
    }

    /** From the file when it knows all invoices, otherwise asked for this job alone. */
    public Part<Invoice> invoices(CustomerFile file, JobId job) {
        throw new UnsupportedOperationException("is being written");
    }
}
