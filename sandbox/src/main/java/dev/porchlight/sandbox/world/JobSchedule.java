package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The appointments of jobs. Two of them may overlap, nobody is asked, nothing is held: so it is at HCP. */
public final class JobSchedule {
    private final World world;

    JobSchedule(World world) {
        this.world = world;
    }

    /** When somebody comes, how long they may be late, and who. */
    public record Visit(
            Instant start, Instant end, @Nullable LocalDate anytimeOn, int arrivalWindow, List<Employee> employees) {}

    public Appointment add(Job job, Visit visit) {
        Appointment appointment = put(job, visit);
        boolean first = job.workStatus.equals(Job.NEEDS_SCHEDULING);
        if (first) {
            job.workStatus = Job.SCHEDULED;
        }
        settle(job);
        if (first) {
            world.jobs.tell("job.scheduled", job);
        }
        tell("scheduled", job, appointment);
        if (!visit.employees().isEmpty()) {
            tell("appointment_pros_assigned", job, appointment);
        }
        return appointment;
    }

    public void change(Job job, Appointment appointment, Visit visit) {
        List<Employee> before = appointment.employees;
        boolean moved = !appointment.start.equals(visit.start())
                || !appointment.end.equals(visit.end())
                || appointment.arrivalWindowMinutes != visit.arrivalWindow();
        write(appointment, visit);
        settle(job);
        if (moved) {
            tell("rescheduled", job, appointment);
        }
        tellOfPros(job, appointment, before);
    }

    public void remove(Job job, Appointment appointment) {
        job.appointments.remove(appointment);
        world.happened("job.appointment.appointment_discarded", "appointment", appointment.discardedJson(job));
        if (job.appointments.isEmpty() && job.workStatus.equals(Job.SCHEDULED)) {
            job.workStatus = Job.NEEDS_SCHEDULING;
            world.jobs.changed(job);
        }
        settle(job);
    }

    public void removeAll(Job job) {
        List.copyOf(job.appointments).forEach(appointment -> remove(job, appointment));
    }

    public void dispatch(Job job, List<Employee> employees) {
        job.employees = List.copyOf(employees);
        world.jobs.touch(job);
        for (Appointment appointment : job.appointments) {
            List<Employee> before = appointment.employees;
            appointment.employees = List.copyOf(employees);
            tellOfPros(job, appointment, before);
        }
        if (job.appointments.isEmpty()) {
            world.jobs.tell("job.updated", job);
        }
    }

    Appointment put(Job job, Visit visit) {
        Appointment appointment = new Appointment(world.ids.mint("appt_"), visit.start(), visit.end());
        write(appointment, visit);
        job.appointments.add(appointment);
        assign(job);
        return appointment;
    }

    private static void write(Appointment appointment, Visit visit) {
        appointment.start = visit.start();
        appointment.end = visit.end();
        appointment.anytimeOn = visit.anytimeOn();
        appointment.arrivalWindowMinutes = visit.arrivalWindow();
        appointment.employees = List.copyOf(visit.employees());
    }

    private void settle(Job job) {
        assign(job);
        world.jobs.touch(job);
    }

    private static void assign(Job job) {
        if (!job.appointments.isEmpty()) {
            job.employees = job.appointments.stream()
                    .flatMap(appointment -> appointment.employees.stream())
                    .distinct()
                    .toList();
        }
    }

    private void tellOfPros(Job job, Appointment appointment, List<Employee> before) {
        if (!before.containsAll(appointment.employees)) {
            tell("appointment_pros_assigned", job, appointment);
        }
        List<Employee> gone = new ArrayList<>(before);
        gone.removeAll(appointment.employees);
        if (!gone.isEmpty()) {
            tell("appointment_pros_unassigned", job, appointment);
        }
    }

    private void tell(String event, Job job, Appointment appointment) {
        world.happened("job.appointment." + event, "appointment", appointment.webhookJson(job));
    }
}
