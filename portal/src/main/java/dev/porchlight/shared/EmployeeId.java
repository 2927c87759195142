package dev.porchlight.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Somebody who works for the company, {@code pro_…}. */
public record EmployeeId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EmployeeId {
        Ids.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
