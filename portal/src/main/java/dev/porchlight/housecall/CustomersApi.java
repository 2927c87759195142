package dev.porchlight.housecall;

import dev.porchlight.shared.CustomerId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

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

    /**
     * Only what is sent changes (seen live); null clears. Addresses cannot be sent (documented). The answer tells nothing of
     * {@code do_not_service}.
     */
    @PutExchange("/customers/{id}")
    Customer update(@PathVariable CustomerId id, @RequestBody Map<String, @Nullable Object> changed);

    /** There is no way to change or remove one afterwards (documented). */
    @PostExchange("/customers/{id}/addresses")
    Address addAddress(@PathVariable CustomerId id, @RequestBody NewAddress address);
}
