package dev.porchlight.file;

import dev.porchlight.housecall.WebhookReceived;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EstimateId;
import dev.porchlight.shared.InvoiceId;
import dev.porchlight.shared.JobId;
import dev.porchlight.shared.LeadId;
import org.jspecify.annotations.Nullable;

/** Webhooks as they are passed on. */
final class Heard {

    private Heard() {}

    static WebhookReceived job(String event, JobId job, @Nullable CustomerId customer) {
        return new WebhookReceived(event, null, customer, job, null, null, null, null);
    }

    static WebhookReceived estimate(String event, EstimateId estimate, CustomerId customer) {
        return new WebhookReceived(event, null, customer, null, null, estimate, null, null);
    }

    static WebhookReceived invoice(String event, InvoiceId invoice, JobId job) {
        return new WebhookReceived(event, null, null, job, null, null, invoice, null);
    }

    static WebhookReceived lead(String event, LeadId lead, CustomerId customer) {
        return new WebhookReceived(event, null, customer, null, null, null, null, lead);
    }

    static WebhookReceived customer(String event, CustomerId customer) {
        return new WebhookReceived(event, null, customer, null, null, null, null, null);
    }
}
