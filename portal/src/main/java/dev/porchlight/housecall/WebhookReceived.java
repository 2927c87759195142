package dev.porchlight.housecall;

import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EstimateId;
import dev.porchlight.shared.InvoiceId;
import dev.porchlight.shared.JobId;
import dev.porchlight.shared.LeadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Housecall Pro told us that something happened. Published as an application event on one node, inside the transaction
 * that ticks it off: what a listener writes is kept together with that, and when a listener fails everybody is told again
 * later. So listeners are quick and do no harm when they hear something twice or late.
 *
 * @param event its name, such as {@code job.appointment.scheduled}
 * @param occurredAt absent in old accounts (seen live)
 * @param customer whose record it is about; absent where the payload does not say: appointments, invoices
 * @param job of a job, an appointment or an invoice
 */
public record WebhookReceived(
        String event,
        @Nullable Instant occurredAt,
        @Nullable CustomerId customer,
        @Nullable JobId job,
        @Nullable AppointmentId appointment,
        @Nullable EstimateId estimate,
        @Nullable InvoiceId invoice,
        @Nullable LeadId lead) {

    /** The record is there no more. A deleted job is still told to its customer as cancelled by the company (documented). */
    public boolean isDeleted() {
        return event.endsWith(".deleted") || event.endsWith(".appointment_discarded");
    }
}
