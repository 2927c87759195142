package dev.porchlight.changes;

import dev.porchlight.housecall.Appointment;
import dev.porchlight.shared.EmployeeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it was when the customer decided what is to become of it.
 *
 * @param anytimeOn the day, when it may happen at any time of it
 */
public record Seen(
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable LocalDate anytimeOn,
        int arrivalWindowMinutes,
        List<EmployeeId> employees) {

    public Seen {
        employees = Stored.list(employees);
    }

    public static Seen of(Appointment appointment) {
        return new Seen(
                appointment.startTime(),
                appointment.endTime(),
                appointment.startDate(),
                appointment.arrivalWindowMinutes(),
                appointment.dispatchedEmployeesIds());
    }

    /** Whether it is still at this time. Who comes, and how late they may be, the office may change meanwhile. */
    boolean isWhen(Appointment now) {
        return Objects.equals(start, now.startTime())
                && Objects.equals(end, now.endTime())
                && Objects.equals(anytimeOn, now.startDate());
    }
}
