package dev.porchlight.housecall;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.porchlight.shared.EmployeeId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * An appointment as it is made or changed, always whole: what is left out of a change is lost (seen live). Times go out as
 * UTC in whole seconds, because what one without an offset means is not documented.
 *
 * @param employees who comes; none is allowed (a guess)
 * @param arrivalWindowMinutes how long after the start somebody may still arrive; 0 for none
 */
public record NewAppointment(
        @JsonProperty("start_time") Instant start,
        @JsonProperty("end_time") Instant end,
        @JsonProperty("dispatched_employees_ids") List<EmployeeId> employees,
        int arrivalWindowMinutes) {

    public NewAppointment {
        start = start.truncatedTo(ChronoUnit.SECONDS);
        end = end.truncatedTo(ChronoUnit.SECONDS);
        employees = List.copyOf(employees);
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("an appointment ends after it starts");
        }
    }
}
