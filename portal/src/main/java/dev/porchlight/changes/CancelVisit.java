package dev.porchlight.changes;

import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.JobId;
import org.jspecify.annotations.Nullable;

/**
 * Takes a visit off the schedule. The job stays: only the office can cancel that.
 *
 * @param reason in the customer's words, for the office
 */
public record CancelVisit(
        JobId job,
        AppointmentId appointment,
        Seen before,
        @Nullable String reason) implements Change {}
