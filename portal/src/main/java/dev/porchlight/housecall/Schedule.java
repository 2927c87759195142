package dev.porchlight.housecall;

import java.time.Instant;
import java.util.List;
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
}
