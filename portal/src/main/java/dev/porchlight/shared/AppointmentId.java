package dev.porchlight.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An appointment of a job, {@code appt_…}. */
public record AppointmentId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AppointmentId {
        Ids.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
