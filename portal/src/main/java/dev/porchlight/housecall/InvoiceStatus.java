package dev.porchlight.housecall;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where an invoice stands; overdue and partly paid do not exist and are computed. Open: a word that is new to us is kept and shown as it is. */
public record InvoiceStatus(@JsonValue String word) {

    public static final InvoiceStatus OPEN = new InvoiceStatus("open");
    public static final InvoiceStatus PENDING_PAYMENT = new InvoiceStatus("pending_payment");
    public static final InvoiceStatus PAID = new InvoiceStatus("paid");
    public static final InvoiceStatus VOIDED = new InvoiceStatus("voided");
    public static final InvoiceStatus UNCOLLECTIBLE = new InvoiceStatus("uncollectible");
    public static final InvoiceStatus CANCELED = new InvoiceStatus("canceled");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InvoiceStatus {}
}
