package dev.porchlight.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An estimate, {@code csr_…}; its options have ids of their own. */
public record EstimateId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EstimateId {
        Ids.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
