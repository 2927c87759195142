package dev.porchlight.housecall;

import dev.porchlight.shared.CustomerId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Customer records. */
public interface CustomersApi {

    /** With addresses, and with whether the company still serves them. */
    @GetExchange("/customers/{id}?expand[]=do_not_service")
    Customer one(@PathVariable CustomerId id);

    /**
     * Searches names, e-mail, mobile number and address. Fuzzy, so whoever asks compares again: there is no exact filter
     * (seen live).
     */
    @GetExchange("/customers?expand[]=do_not_service&page_size=200")
    Page<Customer> search(@RequestParam String q, @RequestParam int page);

    /** Last changed first. */
    @GetExchange("/customers?expand[]=do_not_service&sort_by=updated_at&sort_direction=desc")
    Page<Customer> lastChanged(@RequestParam int page, @RequestParam("page_size") int size);
}
