package dev.porchlight.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A kind of job in the company's own list. It has no prefix that was recorded. */
public record JobTypeId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public JobTypeId {
        Ids.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
