package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Appointment;
import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.JobSchedule;
import dev.porchlight.sandbox.world.Json;
import dev.porchlight.sandbox.world.World;
import java.util.Optional;

/** The visits of a job. */
final class AppointmentsApi {
    private final World world;
    private final Find find;

    AppointmentsApi(Api api) {
        world = api.world;
        find = new Find(world);
        api.get("/jobs/{job}/appointments", KeyKind.COMPANY_OR_USER, this::list);
        api.post("/jobs/{job}/appointments", KeyKind.COMPANY_OR_USER, this::create);
        api.put("/jobs/{job}/appointments/{appointment}", KeyKind.COMPANY_OR_USER, this::update);
        api.delete("/jobs/{job}/appointments/{appointment}", KeyKind.COMPANY_OR_USER, this::delete);
    }

    private Answer list(Call call) {
        return Answer.json(
                200, Json.object().set("appointments", Json.list(find.job(call).appointments, Appointment::json)));
    }

    private Answer create(Call call) {
        Job job = find.openJob(call);
        Appointment made = world.schedule.add(job, visit(call.body()));
        return Answer.json(201, made.json());
    }

    private Answer update(Call call) {
        Job job = find.openJob(call);
        Appointment appointment = appointment(call, job);
        world.schedule.change(job, appointment, visit(call.body()));
        return Answer.json(200, appointment.json());
    }

    private Answer delete(Call call) {
        Job job = find.openJob(call);
        world.schedule.remove(job, appointment(call, job));
        return Answer.empty(200);
    }

    private static Appointment appointment(Call call, Job job) {
        return job.appointment(call.path("appointment")).orElseThrow(() -> Refusal.error(404, "Appointment not found"));
    }

    /** Seen live: never partial. A window left out becomes 0; people left out are a 400. */
    private JobSchedule.Visit visit(Fields body) {
        var start = body.requiredTime("start_time");
        var end = Optional.of(body.requiredTime("end_time"));
        var employees = find.employees(body.requiredTexts("dispatched_employees_ids"));
        int window = body.count("arrival_window_minutes", VisitFields.DAY).orElse(0);
        return VisitFields.visit(body, start, end, "end_time", window, employees);
    }
}
