package dev.porchlight.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A request for service, {@code lea_…}; Housecall Pro calls it a lead. */
public record LeadId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LeadId {
        Ids.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
