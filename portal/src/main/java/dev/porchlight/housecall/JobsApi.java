package dev.porchlight.housecall;

import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.JobId;
import dev.porchlight.shared.NoteId;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Jobs with their appointments, line items, files and invoices. */
public interface JobsApi {

    /** Newest first. */
    @GetExchange("/jobs?expand[]=appointments&expand[]=attachments&sort_by=created_at&sort_direction=desc")
    Page<Job> of(
            @RequestParam("customer_id") CustomerId customer,
            @RequestParam int page,
            @RequestParam("page_size") int size);

    /** Of one customer, last changed first. */
    @GetExchange("/jobs?expand[]=appointments&expand[]=attachments&sort_by=updated_at&sort_direction=desc")
    Page<Job> lastChangedOf(
            @RequestParam("customer_id") CustomerId customer,
            @RequestParam int page,
            @RequestParam("page_size") int size);

    /** Of the whole company, last changed first. */
    @GetExchange("/jobs?expand[]=appointments&expand[]=attachments&sort_by=updated_at&sort_direction=desc")
    Page<Job> lastChanged(@RequestParam int page, @RequestParam("page_size") int size);

    @GetExchange("/jobs/{id}?expand[]=appointments&expand[]=attachments")
    Job one(@PathVariable JobId id);

    /** Never paged (seen live). */
    @GetExchange("/jobs/{id}/line_items")
    LineItems lineItems(@PathVariable JobId id);

    /** Never paged; the invoices in it do not name the job. */
    @GetExchange("/jobs/{id}/invoices")
    Invoices invoices(@PathVariable JobId id);

    /**
     * Not for what is shown: the notes in it are the staff's own, and only serve to find a reference of ours. Newest first.
     */
    @GetExchange("/jobs?sort_by=created_at&sort_direction=desc")
    Page<JobNotes> notesOf(
            @RequestParam("customer_id") CustomerId customer,
            @RequestParam int page,
            @RequestParam("page_size") int size);

    /** The same of one job. There is no list of its notes alone (seen live). */
    @GetExchange("/jobs/{id}")
    JobNotes notes(@PathVariable JobId id);

    /** The answer tells nothing of the appointment that was made with it (seen live): ask for the job again. */
    @PostExchange("/jobs")
    Job create(@RequestBody NewJob job);

    @PostExchange("/jobs/{id}/notes")
    AddedNote addNote(@PathVariable JobId id, @RequestBody NewNote note);

    /** Links that were signed just now. */
    @GetExchange("/jobs/{id}?expand[]=attachments")
    AttachmentLinks links(@PathVariable JobId id);

    record LineItems(List<LineItem> data) {

        public LineItems {
            data = Lists.present(Objects.requireNonNull(data, "list"));
        }
    }

    record Invoices(List<Invoice> invoices) {

        public Invoices {
            invoices = Lists.present(Objects.requireNonNull(invoices, "list"));
        }
    }

    record AddedNote(NoteId id) {

        public AddedNote {
            Objects.requireNonNull(id, "id");
        }
    }

    record AttachmentLinks(CustomerRef customer, List<AttachmentLink> attachments) {

        public AttachmentLinks {
            Objects.requireNonNull(customer, "customer");
            attachments = Lists.present(attachments);
        }
    }
}
