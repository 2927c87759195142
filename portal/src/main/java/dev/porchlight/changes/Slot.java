package dev.porchlight.changes;

import dev.porchlight.housecall.Appointment;
import dev.porchlight.shared.EmployeeId;
import dev.porchlight.shared.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time that a customer has chosen and that is held for them, in whole seconds.
 *
 * @param arrivalWindowMinutes how long after the start somebody may still arrive; 0 for none
 * @param employees for whom it is held; none when the account does not tell who is free
 * @param hold the hold of our own
 * @param service what the window was looked up for, if it was for something that only some of the employees do
 */
public record Slot(
        Instant start,
        Instant end,
        int arrivalWindowMinutes,
        List<EmployeeId> employees,
        UUID hold,
        @Nullable ServiceId service) {

    public Slot {
        start = start.truncatedTo(ChronoUnit.SECONDS);
        end = end.truncatedTo(ChronoUnit.SECONDS);
        employees = Stored.list(employees);
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a visit ends after it starts");
        }
    }

    /** Whether an appointment is at this time. */
    boolean isWhen(Appointment appointment) {
        return !appointment.anytime() && start.equals(appointment.startTime()) && end.equals(appointment.endTime());
    }

    Duration length() {
        return Duration.between(start, end);
    }
}
