package dev.porchlight.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One option of an estimate, {@code est_…}. A job that came of it names this id, never the estimate's. */
public record OptionId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OptionId {
        Ids.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
