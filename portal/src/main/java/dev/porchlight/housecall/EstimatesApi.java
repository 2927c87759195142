package dev.porchlight.housecall;

import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EstimateId;
import dev.porchlight.shared.OptionId;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Estimates and their options. One estimate by id is not for company keys (documented), so it is never asked for. */
public interface EstimatesApi {

    /** Newest first. */
    @GetExchange("/estimates?expand[]=attachments&sort_by=created_at&sort_direction=desc")
    Page<Estimate> of(
            @RequestParam("customer_id") CustomerId customer,
            @RequestParam int page,
            @RequestParam("page_size") int size);

    /** Of the whole company, last changed first; approvals do not count as a change (seen live). */
    @GetExchange("/estimates?expand[]=attachments&sort_by=updated_at&sort_direction=desc")
    Page<Estimate> lastChanged(@RequestParam int page, @RequestParam("page_size") int size);

    /** Of one customer, last changed first; approvals do not count as a change (seen live). */
    @GetExchange("/estimates?expand[]=attachments&sort_by=updated_at&sort_direction=desc")
    Page<Estimate> lastChangedOf(
            @RequestParam("customer_id") CustomerId customer,
            @RequestParam int page,
            @RequestParam("page_size") int size);

    /** The same list as {@link #of}, with links that were signed just now. */
    @GetExchange("/estimates?expand[]=attachments&sort_by=created_at&sort_direction=desc")
    Page<AttachmentLinks> links(
            @RequestParam("customer_id") CustomerId customer,
            @RequestParam int page,
            @RequestParam("page_size") int size);

    @GetExchange("/estimates/{estimate}/options/{option}/line_items?page_size=200")
    Page<LineItem> lineItems(@PathVariable EstimateId estimate, @PathVariable OptionId option, @RequestParam int page);

    /** The links of an estimate's files, option by option. */
    record AttachmentLinks(EstimateId id, CustomerRef customer, List<OptionLinks> options) {

        public AttachmentLinks {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(customer, "customer");
            options = Lists.present(options);
        }
    }

    record OptionLinks(List<AttachmentLink> attachments) {

        public OptionLinks {
            attachments = Lists.present(attachments);
        }
    }
}
