package dev.porchlight.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A job, {@code job_…}. */
public record JobId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public JobId {
        Ids.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
