package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An invoice. It names its job and no person, and does not tell when it was made, though lists are sorted by that. */
public final class Invoice {
    public static final String OPEN = "open";
    public static final String PENDING_PAYMENT = "pending_payment";
    public static final String PAID = "paid";
    public static final String VOIDED = "voided";
    public static final String UNCOLLECTIBLE = "uncollectible";
    public static final String CANCELED = "canceled";

    public final String id;
    public final Job job;
    public String number;
    public String status = OPEN;
    public long amount;
    public long subtotal;
    public @Nullable Instant dueAt;
    public String dueConcept = "upon";
    public String displayDueConcept = "upon receipt";
    public @Nullable Instant paidAt;
    public @Nullable Instant sentAt;
    public @Nullable Instant serviceDate;
    public @Nullable Instant invoiceDate;
    public final List<Item> items = new ArrayList<>();
    public final List<Tax> taxes = new ArrayList<>();
    public final List<Discount> discounts = new ArrayList<>();
    public final List<Payment> payments = new ArrayList<>();
    public final List<Refund> refunds = new ArrayList<>();
    public Instant createdAt;
    public Instant updatedAt;

    Invoice(String id, Job job, String number, Instant createdAt) {
        this.id = id;
        this.job = job;
        this.number = number;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    public long paidAmount() {
        return payments.stream()
                .filter(payment -> payment.status.equals("succeeded"))
                .mapToLong(Payment::amount)
                .sum();
    }

    public long dueAmount() {
        boolean owed = status.equals(OPEN) || status.equals(PENDING_PAYMENT) || status.equals(UNCOLLECTIBLE);
        return owed ? amount - paidAmount() : 0;
    }

    /** As the invoices of a job are listed: without the job's id. */
    public ObjectNode jobInvoiceJson() {
        return put(Json.object().put("id", id));
    }

    public ObjectNode json() {
        return put(Json.object().put("id", id).put("job_id", job.id));
    }

    private ObjectNode put(ObjectNode json) {
        json.put("status", status)
                .put("invoice_number", number)
                .put("amount", amount)
                .put("subtotal", subtotal)
                .put("due_amount", dueAmount())
                .put("due_at", Json.time(dueAt))
                .put("display_due_concept", displayDueConcept)
                .put("due_concept", dueConcept)
                .put("paid_at", Json.time(paidAt))
                .put("sent_at", Json.time(sentAt))
                .put("service_date", Json.time(serviceDate))
                .put("invoice_date", Json.time(invoiceDate));
        json.set("items", Json.list(items, Item::json));
        json.set("taxes", Json.list(taxes, Tax::json));
        json.set("discounts", Json.list(discounts, Discount::json));
        json.set("payments", Json.list(payments, Payment::json));
        return json.set("refunds", Json.list(refunds, Refund::json));
    }

    public record Item(
            String id, String name, String type, long unitCost, long unitPrice, long hundredths, long amount) {
        ObjectNode json() {
            return Json.object()
                    .put("id", id)
                    .put("name", name)
                    .put("type", type)
                    .put("unit_cost", unitCost)
                    .put("unit_price", unitPrice)
                    .put("qty_in_hundredths", hundredths)
                    .put("amount", amount)
                    .putNull("invoiced_amount");
        }
    }

    public record Tax(String id, String name, int rate, long amount) {
        ObjectNode json() {
            return Json.object()
                    .put("id", id)
                    .put("name", name)
                    .put("rate", rate)
                    .put("amount", amount);
        }
    }

    public record Discount(String id, String name, @Nullable String description, long amount) {
        ObjectNode json() {
            return Json.object()
                    .put("id", id)
                    .put("name", name)
                    .put("description", description)
                    .put("amount", amount);
        }
    }

    public record Payment(
            String id,
            String status,
            String method,
            long amount,
            @Nullable String note,
            Instant paidAt) {
        ObjectNode json() {
            return Json.object()
                    .put("id", id)
                    .put("status", status)
                    .put("payment_method", method)
                    .put("amount", amount)
                    .put("note", note)
                    .put("paid_at", Json.time(paidAt))
                    .put("category", "payment")
                    .put("surcharge_fee_amount", 0);
        }
    }

    public record Refund(String id, String method, long amount, Instant refundedAt) {
        ObjectNode json() {
            return Json.object()
                    .put("id", id)
                    .put("status", "succeeded")
                    .put("payment_method", method)
                    .put("amount", amount)
                    .put("category", "refund")
                    .put("refunded_at", Json.time(refundedAt))
                    .put("surcharge_fee_amount", 0)
                    .put("tip_amount", 0);
        }
    }
}
