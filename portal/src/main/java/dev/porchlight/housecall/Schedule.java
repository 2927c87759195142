package dev.porchlight.housecall;

import dev.porchlight.shared.AppointmentId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the work is planned: the first start and the last end of all appointments (seen live).
 *
 * @param arrivalWindow minutes; 0 when none was given
 * @param appointments only filled when asked for by {@code expand[]}
 */
public record Schedule(
        @Nullable Instant scheduledStart,
        @Nullable Instant scheduledEnd,
        int arrivalWindow,
        List<Appointment> appointments) {

    public static final Schedule NONE = new Schedule(null, null, 0, List.of());

    public Schedule {
        appointments = Lists.present(appointments);
    }

    /** The same with this appointment, in the place of the one that it replaces. */
    Schedule with(Appointment appointment) {
        return of(
                Stream.concat(others(appointment.id()), Stream.of(appointment)).toList());
    }

    Schedule without(AppointmentId appointment) {
        return of(others(appointment).toList());
    }

    private Stream<Appointment> others(AppointmentId appointment) {
        return appointments.stream().filter(other -> !other.id().equals(appointment));
    }

    private Schedule of(List<Appointment> all) {
        var starts = all.stream().map(Appointment::startTime).filter(Objects::nonNull);
        var ends = all.stream().map(Appointment::endTime).filter(Objects::nonNull);
        return new Schedule(
                starts.min(Comparator.naturalOrder()).orElse(null),
                ends.max(Comparator.naturalOrder()).orElse(null),
                all.isEmpty() ? 0 : all.getFirst().arrivalWindowMinutes(),
                all);
    }
}
