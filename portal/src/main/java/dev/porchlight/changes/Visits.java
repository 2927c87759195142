package dev.porchlight.changes;

import dev.porchlight.file.Files;
import dev.porchlight.housecall.Appointment;
import dev.porchlight.housecall.AppointmentsApi;
import dev.porchlight.housecall.CustomersApi;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.JobsApi;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.JobId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What all kinds look at and do that are about the visits of a job. */
@Component
record Visits(
        CustomersApi customers,
        JobsApi jobs,
        AppointmentsApi appointments,
        Rules rules,
        Slots slots,
        OfficeNotes notes,
        Files files) {

    /** As it is now, visits and all, which the file takes over; nothing when it is somebody else's. */
    Optional<Job> job(Asked<?> asked, JobId id) {
        var readAt = files.now();
        var job = jobs.one(id);
        if (!job.customer().id().equals(asked.customer())) {
            return Optional.empty();
        }
        files.learn(job, readAt);
        return Optional.of(job);
    }

    /** Whether the company still works for whoever asked; read while other things are. */
    Meanwhile<Boolean> serves(Asked<?> asked) {
        return Meanwhile.read(() -> !customers.one(asked.customer()).doNotService());
    }

    /** The job as an answer to a change makes it; what the answer does not tell of it is read behind. */
    void learn(Job changed, Instant sentAt) {
        files.learn(changed, sentAt);
        files.follow(changed.customer().id(), changed.id());
    }

    Map<String, String> receipt(JobId job, AppointmentId appointment) {
        return Map.of(Outcome.Done.JOB, job.value(), Outcome.Done.APPOINTMENT, appointment.value());
    }

    Map<String, String> receipt(JobId job, Appointment appointment) {
        return receipt(job, appointment.id());
    }

    static Optional<Finding> unless(boolean fine, String reason) {
        return fine ? Optional.empty() : Optional.of(new Finding.NotAnyMore(reason));
    }
}
