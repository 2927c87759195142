package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.world.Employee;
import dev.porchlight.sandbox.world.Estimate;
import dev.porchlight.sandbox.world.Job;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The filters that jobs and estimates share.
 *
 * <p>The words for a status differ between filter and answer. An answer's word finds nothing, and is no error. Work
 * without a time drops out as soon as any of the four ends of time is asked for.
 */
record WorkFilter(
        Optional<Instant> startMin,
        Optional<Instant> startMax,
        Optional<Instant> endMin,
        Optional<Instant> endMax,
        Set<String> employees,
        Set<String> statuses) {

    static WorkFilter of(Call call) {
        call.array("location_ids");
        return new WorkFilter(
                call.time("scheduled_start_min"),
                call.time("scheduled_start_max"),
                call.time("scheduled_end_min"),
                call.time("scheduled_end_max"),
                call.array("employee_ids"),
                call.array("work_status"));
    }

    boolean admits(Job job) {
        return admits(job.workStatus, job.employees)
                && isWithin(job.scheduledStart(), startMin, startMax)
                && isWithin(job.scheduledEnd(), endMin, endMax);
    }

    boolean admits(Estimate estimate) {
        return admits(estimate.workStatus, estimate.employees)
                && isWithin(estimate.scheduledStart, startMin, startMax)
                && isWithin(estimate.scheduledEnd, endMin, endMax);
    }

    private boolean admits(String workStatus, List<Employee> assigned) {
        return (statuses.isEmpty() || statuses.contains(word(workStatus)))
                && (employees.isEmpty() || assigned.stream().anyMatch(employee -> employees.contains(employee.id())));
    }

    /** Both ends are included, documented. */
    private static boolean isWithin(@Nullable Instant time, Optional<Instant> min, Optional<Instant> max) {
        if (min.isEmpty() && max.isEmpty()) {
            return true;
        }
        return time != null && !time.isBefore(min.orElse(Instant.MIN)) && !time.isAfter(max.orElse(Instant.MAX));
    }

    private static String word(String workStatus) {
        return switch (workStatus) {
            case Job.NEEDS_SCHEDULING -> "unscheduled";
            case Job.SCHEDULED -> "scheduled";
            case Job.IN_PROGRESS -> "in_progress";
            case Job.COMPLETE_UNRATED, Job.COMPLETE_RATED, Estimate.BECAME_JOB -> "completed";
            case Job.USER_CANCELED, Job.PRO_CANCELED -> "canceled";
            default -> "";
        };
    }
}
