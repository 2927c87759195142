package dev.porchlight.housecall;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.porchlight.shared.AddressId;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EmployeeId;
import dev.porchlight.shared.JobTypeId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is made. Customer and address are required (documented), and nothing of it can be changed afterwards but
 * appointments, lines, notes, tags and files.
 *
 * @param employees who is assigned, and comes when it is scheduled
 * @param lines the first of them is what the job is called (seen live)
 * @param leadSource a source that exists; what becomes of another one was not recorded
 * @param tags names; what is to be found again belongs here and into the notes
 * @param notes a text that the job then carries as a note of the staff's (a guess)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NewJob(
        CustomerId customerId,
        AddressId addressId,
        @Nullable Planned schedule,
        @JsonProperty("assigned_employee_ids") List<EmployeeId> employees,
        @JsonProperty("line_items") List<NewLine> lines,
        List<String> tags,
        @Nullable String leadSource,
        @Nullable String notes,
        @JsonProperty("job_fields") @Nullable Fields fields) {

    public NewJob {
        employees = List.copyOf(employees);
        lines = List.copyOf(lines);
        tags = List.copyOf(tags);
    }

    /** When somebody comes, as UTC in whole seconds. */
    public record Planned(
            @JsonProperty("scheduled_start") Instant start,
            @JsonProperty("scheduled_end") Instant end,
            @JsonProperty("arrival_window") int arrivalWindowMinutes) {

        public Planned {
            start = start.truncatedTo(ChronoUnit.SECONDS);
            end = end.truncatedTo(ChronoUnit.SECONDS);
            if (!start.isBefore(end)) {
                throw new IllegalArgumentException("an appointment ends after it starts");
            }
        }
    }

    public record Fields(JobTypeId jobTypeId) {}
}
