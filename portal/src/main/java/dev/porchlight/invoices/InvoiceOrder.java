package dev.porchlight.invoices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.porchlight.housecall.Invoice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts invoices in the order in which they are shown: what is owed by its day, then the rest, the latest first. */
@Component
class InvoiceOrder {

    private static final Comparator<Invoice> OWED_FIRST = Comparator.comparing((Invoice invoice) -> !invoice.isOwed())
            .thenComparing(InvoiceOrder::dayToPay)
            .thenComparing(InvoiceOrder::lastMoment, Comparator.reverseOrder());

    /** By identity, and without holding on to the list, so that a list that is let go takes its order along. */
    private final Cache<List<Invoice>, List<Invoice>> ordered =
            Caffeine.newBuilder().weakKeys().build();

    List<Invoice> of(List<Invoice> invoices) {
        List<Invoice> known = ordered.getIfPresent(invoices);
        if (known != null) {
            return known;
        }
        List<Invoice> made = inOrder(invoices);
        ordered.put(invoices, made);
        return made;
    }

    static List<Invoice> inOrder(List<Invoice> invoices) {
        return invoices.stream().sorted(OWED_FIRST).toList();
    }

    /** The last thing that happened to it. */
    static Instant lastMoment(Invoice invoice) {
        return firstOf(invoice.paidAt(), invoice.sentAt(), invoice.invoiceDate(), invoice.serviceDate());
    }

    private static Instant firstOf(@Nullable Instant... moments) {
        for (Instant moment : moments) {
            if (moment != null) {
                return moment;
            }
        }
        return Instant.EPOCH;
    }

    private static Instant dayToPay(Invoice invoice) {
        return invoice.isOwed() && invoice.dueAt() != null ? invoice.dueAt() : Instant.MAX;
    }
}
