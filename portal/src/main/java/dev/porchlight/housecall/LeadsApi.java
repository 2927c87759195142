package dev.porchlight.housecall;

import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.LeadId;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

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

    @GetExchange("/leads/{id}")
    Lead one(@PathVariable LeadId id);

    /**
     * Not for what is shown: tags are the office's own, and only serve to find a reference of ours, since an answer never
     * has the note in it (documented). Newest first.
     */
    @GetExchange("/leads?sort_by=created_at&sort_direction=desc")
    Page<LeadTags> tagsOf(
            @RequestParam("customer_id") CustomerId customer,
            @RequestParam int page,
            @RequestParam("page_size") int size);

    @PostExchange("/leads")
    Lead create(@RequestBody NewLead lead);

    @GetExchange("/lead_sources?page_size=200")
    Page<LeadSource> sources(@RequestParam int page);

    default List<LeadSource> allSources() {
        return Lists.allPages(this::sources);
    }
}
