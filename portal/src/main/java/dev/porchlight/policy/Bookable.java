package dev.porchlight.policy;

/** What customers may find a time for by themselves. */
public enum Bookable {
    NOTHING,
    /** A visit for a job that the office has made and not planned yet. */
    JOBS,
    /** That, and new work: the services that the settings list. */
    JOBS_AND_SERVICES
}
