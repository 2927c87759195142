package dev.porchlight.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A line of a job or of an estimate option, {@code rli_…}. */
public record LineItemId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LineItemId {
        Ids.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
