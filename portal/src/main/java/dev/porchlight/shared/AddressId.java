package dev.porchlight.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An address of a customer, {@code adr_…}. */
public record AddressId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AddressId {
        Ids.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
