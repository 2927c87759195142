package dev.porchlight.housecall;

import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.JobId;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The visits of one job. All are open to a company key (documented). A job that was canceled or deleted refuses every change
 * with a 400, an appointment that is gone is not found, with 404 or 410 (both seen live). Nobody at Housecall Pro tells the
 * customer of what is done here (seen live, in 2023).
 */
public interface AppointmentsApi {

    /** Never paged (documented). */
    @GetExchange("/jobs/{job}/appointments")
    Appointments of(@PathVariable JobId job);

    /** Nothing is held and nobody is asked: two appointments of one employee may overlap (a guess). */
    @PostExchange("/jobs/{job}/appointments")
    Appointment add(@PathVariable JobId job, @RequestBody NewAppointment appointment);

    /** Replaces all of it: a window that is left out becomes 0 (seen live). */
    @PutExchange("/jobs/{job}/appointments/{appointment}")
    Appointment replace(
            @PathVariable JobId job, @PathVariable AppointmentId appointment, @RequestBody NewAppointment by);

    /**
     * Its answer was not recorded, and may be empty. Without its last appointment a job needs scheduling again (a guess); it
     * is not canceled.
     */
    @DeleteExchange("/jobs/{job}/appointments/{appointment}")
    void remove(@PathVariable JobId job, @PathVariable AppointmentId appointment);

    record Appointments(List<Appointment> appointments) {

        public Appointments {
            appointments = Lists.present(Objects.requireNonNull(appointments, "list"));
        }
    }
}
