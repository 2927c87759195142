package dev.porchlight.housecall;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What became of a payment. Open: a word that is new to us is kept and shown as it is. */
public record PaymentStatus(@JsonValue String word) {

    public static final PaymentStatus SUCCEEDED = new PaymentStatus("succeeded");
    public static final PaymentStatus PENDING = new PaymentStatus("pending");
    public static final PaymentStatus FAILED = new PaymentStatus("failed");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaymentStatus {}
}
