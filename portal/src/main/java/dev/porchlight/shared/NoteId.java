package dev.porchlight.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A note on a job or an estimate option, {@code nte_…}. */
public record NoteId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NoteId {
        Ids.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
