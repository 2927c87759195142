package dev.porchlight.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A customer record at Housecall Pro, {@code cus_…}. One person may have several. */
public record CustomerId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CustomerId {
        Ids.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
