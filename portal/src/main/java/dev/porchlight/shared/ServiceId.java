package dev.porchlight.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A service of the company's price book, as its online booking knows it, {@code olit_…} (a guess). */
public record ServiceId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ServiceId {
        Ids.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
