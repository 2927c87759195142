package dev.porchlight.housecall;

import dev.porchlight.shared.CustomerId;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Requests for service. */
public interface LeadsApi {

    /** Newest first. */
    @GetExchange("/leads?sort_by=created_at&sort_direction=desc")
    Page<Lead> of(
            @RequestParam("customer_id") CustomerId customer,
            @RequestParam int page,
            @RequestParam("page_size") int size);

    /** Of one customer, last changed first. */
    @GetExchange("/leads?sort_by=updated_at&sort_direction=desc")
    Page<Lead> lastChangedOf(
            @RequestParam("customer_id") CustomerId customer,
            @RequestParam int page,
            @RequestParam("page_size") int size);

    /** Of the whole company, last changed first. */
    @GetExchange("/leads?sort_by=updated_at&sort_direction=desc")
    Page<Lead> lastChanged(@RequestParam int page, @RequestParam("page_size") int size);
}
