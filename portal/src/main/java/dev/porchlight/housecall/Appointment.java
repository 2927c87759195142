package dev.porchlight.housecall;

import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.EmployeeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One visit of a job. It has no status, address or notes of its own.
 *
 * @param startDate the day, when the visit may happen at any time of it; otherwise absent
 * @param arrivalWindowMinutes how long after the start somebody may still arrive; 0 when none was given
 */
public record Appointment(
        AppointmentId id,
        @Nullable LocalDate startDate,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        boolean anytime,
        int arrivalWindowMinutes,
        List<EmployeeId> dispatchedEmployeesIds) {

    public Appointment {
        Objects.requireNonNull(id, "id");
        dispatchedEmployeesIds = Lists.present(dispatchedEmployeesIds);
    }
}
