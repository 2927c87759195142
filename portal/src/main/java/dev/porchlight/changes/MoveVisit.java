package dev.porchlight.changes;

import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.JobId;

/**
 * Another time for a visit.
 *
 * @param after employees and arrival window that are the same as before are left as the office has them by then
 */
public record MoveVisit(JobId job, AppointmentId appointment, Seen before, Slot after) implements Change {}
