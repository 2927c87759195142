package dev.porchlight.invoices;

import dev.porchlight.housecall.Invoice;
import dev.porchlight.web.Say;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which year an invoice belongs to: that of the day it was written, else of the day of the work, else of the day it was
 * sent, where the company is. Upstream knows no other date of it (seen live).
 */
final class InvoiceYear {

    private InvoiceYear() {}

    /** Nothing when upstream has none of the three. */
    static Optional<LocalDate> day(Invoice invoice, Say say) {
        return Optional.ofNullable(moment(invoice)).map(say::dateOf);
    }

    static Optional<Integer> of(Invoice invoice, Say say) {
        return day(invoice, say).map(LocalDate::getYear);
    }

    /** Without a stream: one page asks this of thousands. */
    private static @Nullable Instant moment(Invoice invoice) {
        Instant written = invoice.invoiceDate();
        if (written != null) {
            return written;
        }
        return invoice.serviceDate() != null ? invoice.serviceDate() : invoice.sentAt();
    }
}
