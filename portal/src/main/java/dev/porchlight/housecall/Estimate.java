package dev.porchlight.housecall;

import dev.porchlight.shared.EstimateId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An estimate. Totals and decisions belong to its options; an approval does not move {@code updatedAt} (seen live). */
public record Estimate(
        EstimateId id,
        CustomerRef customer,
        @Nullable String estimateNumber,
        @Nullable WorkStatus workStatus,
        Address address,
        WorkTimestamps workTimestamps,
        Schedule schedule,
        List<Technician> assignedEmployees,
        List<EstimateOption> options,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    public Estimate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(customer, "customer");
        workStatus = OpenWords.said(workStatus, WorkStatus::word);
        address = Objects.requireNonNullElse(address, Address.UNKNOWN);
        workTimestamps = Objects.requireNonNullElse(workTimestamps, WorkTimestamps.NONE);
        schedule = Objects.requireNonNullElse(schedule, Schedule.NONE);
        assignedEmployees = Lists.present(assignedEmployees);
        options = Lists.present(options);
    }

    /** True while at least one option waits for the customer's decision and none has been accepted. */
    public boolean waitsForCustomer() {
        return options.stream().anyMatch(EstimateOption::canBeDecided)
                && options.stream().noneMatch(EstimateOption::isAccepted);
    }
}
