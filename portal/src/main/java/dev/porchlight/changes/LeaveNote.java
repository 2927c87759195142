package dev.porchlight.changes;

import dev.porchlight.shared.JobId;

/**
 * Tells the office on a job what the customer has done with it.
 *
 * @param text has the reference in it
 * @param about what the customer did
 */
public record LeaveNote(JobId job, String text, ChangeReference about) implements Change {}
