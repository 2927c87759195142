package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Appointment;
import dev.porchlight.sandbox.world.Employee;
import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.JobSchedule;
import dev.porchlight.sandbox.world.Json;
import dev.porchlight.sandbox.world.World;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The one visit of a job that has no more than one, and who does the job. */
final class JobScheduleApi {
    private final World world;
    private final Find find;

    JobScheduleApi(Api api) {
        world = api.world;
        find = new Find(world);
        api.put("/jobs/{job}/schedule", KeyKind.APPLICATION_OR_USER, this::update);
        api.delete("/jobs/{job}/schedule", KeyKind.APPLICATION_OR_USER, this::erase);
        api.put("/jobs/{job}/dispatch", KeyKind.APPLICATION_OR_USER, this::dispatch);
    }

    private Answer update(Call call) {
        Job job = find.openJob(call);
        if (job.appointments.size() > 1) {
            throw Refusal.error(400, "Jobs with more than one appointment must be changed by their appointments");
        }
        Fields body = call.body();
        JobSchedule.Visit visit = visit(body, job);
        boolean withEmployees = body.texts("expand").contains("assigned_employees");
        if (job.appointments.isEmpty()) {
            world.schedule.add(job, visit);
        } else {
            world.schedule.change(job, job.appointments.getFirst(), visit);
        }
        return Answer.json(200, json(job, visit, withEmployees));
    }

    private JobSchedule.Visit visit(Fields body, Job job) {
        List<Employee> employees = body.has("dispatched_employees") ? find.employees(dispatched(body)) : job.employees;
        int window = body.count("arrival_window_in_minutes", VisitFields.DAY).orElse(0);
        return VisitFields.visit(
                body, body.requiredTime("start_time"), body.time("end_time"), "end_time", window, employees);
    }

    private ObjectNode json(Job job, JobSchedule.Visit visit, boolean withEmployees) {
        ObjectNode json = Json.object()
                .put("start_time", Json.time(visit.start()))
                .put("end_time", Json.time(visit.end()))
                .put("arrival_window_minutes", visit.arrivalWindow());
        if (withEmployees) {
            json.set("assigned_employees", Json.list(job.employees, employee -> employee.json(world)));
        }
        return json.set("appointments", Json.list(job.appointments, Appointment::json));
    }

    private Answer erase(Call call) {
        world.schedule.removeAll(find.openJob(call));
        return Answer.json(200, Json.object().put("object", "schedule").put("deleted", true));
    }

    private Answer dispatch(Call call) {
        Job job = find.openJob(call);
        Fields body = call.body();
        if (!body.has("dispatched_employees")) {
            throw body.refuse("dispatched_employees", "is missing");
        }
        world.schedule.dispatch(job, find.employees(dispatched(body)));
        ObjectNode json = Json.object();
        return Answer.json(
                200, json.set("assigned_employees", Json.list(job.employees, employee -> employee.json(world))));
    }

    static List<String> dispatched(Fields body) {
        return body.objects("dispatched_employees").stream()
                .map(employee -> employee.requiredText("employee_id"))
                .toList();
    }
}
