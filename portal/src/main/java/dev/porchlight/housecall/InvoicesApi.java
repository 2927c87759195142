package dev.porchlight.housecall;

import dev.porchlight.shared.CustomerId;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Invoices of the whole company. */
public interface InvoicesApi {

    /** Newest first. */
    @GetExchange("/invoices?sort_by=created_at&sort_direction=desc")
    Page<Invoice> all(@RequestParam int page, @RequestParam("page_size") int size);

    /** Last changed first. */
    @GetExchange("/invoices?sort_by=updated_at&sort_direction=desc")
    Page<Invoice> lastChanged(@RequestParam int page, @RequestParam("page_size") int size);

    /** Documented to be one customer's, seen live to be everybody's: to be probed before it is trusted, and rechecked. */
    @GetExchange("/invoices?sort_by=created_at&sort_direction=desc")
    Page<Invoice> of(
            @RequestParam("customer_uuid[]") CustomerId customer,
            @RequestParam int page,
            @RequestParam("page_size") int size);
}
