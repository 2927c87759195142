package dev.porchlight.schedule;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Appointment;
import dev.porchlight.housecall.Job;
import dev.porchlight.jobs.Visit;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.web.Say;
import java.time.Instant;
import java.util.Optional;

/** An appointment of the signed-in customer's, with the job that it belongs to. */
record OwnVisit(Job job, Appointment appointment) {

    static Optional<OwnVisit> in(CustomerFile file, AppointmentId id) {
        return file.jobs().records().stream()
                .flatMap(job -> job.schedule().appointments().stream()
                        .filter(appointment -> appointment.id().equals(id))
                        .map(appointment -> new OwnVisit(job, appointment)))
                .findFirst();
    }

    /** The one that a change has made, once the file knows it: of a new job it learns the visits a moment later. */
    static Optional<AppointmentId> at(Job job, Instant start) {
        return job.schedule().appointments().stream()
                .filter(appointment -> start.equals(appointment.startTime()))
                .map(Appointment::id)
                .findFirst();
    }

    /** The time that a page shows, for its form: whoever decides about a visit decides about this time of it. */
    String mark() {
        return appointment.startTime() + "/" + appointment.endTime() + "/" + appointment.startDate();
    }

    /** Empty when it has no day yet. */
    Optional<Visit> planned(Say say) {
        return Visit.of(job, say).stream()
                .filter(visit -> appointment.id().equals(visit.id()))
                .findFirst();
    }
}
