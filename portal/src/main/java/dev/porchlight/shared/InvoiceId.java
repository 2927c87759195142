package dev.porchlight.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An invoice, {@code invoice_…}. */
public record InvoiceId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InvoiceId {
        Ids.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
