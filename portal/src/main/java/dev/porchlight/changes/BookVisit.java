package dev.porchlight.changes;

import dev.porchlight.shared.JobId;

/** A visit for a job that the office has made and not planned yet. */
public record BookVisit(JobId job, Slot slot) implements Change {}
