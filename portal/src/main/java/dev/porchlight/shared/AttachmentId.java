package dev.porchlight.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A file attached to a job, an estimate option or a customer. */
public record AttachmentId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AttachmentId {
        Ids.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
