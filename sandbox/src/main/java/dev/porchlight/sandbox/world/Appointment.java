package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One visit of a job. It has no status of its own. */
public final class Appointment {
    public final String id;
    public Instant start;
    public Instant end;
    public @Nullable LocalDate anytimeOn;
    public int arrivalWindowMinutes;
    public List<Employee> employees = List.of();

    Appointment(String id, Instant start, Instant end) {
        this.id = id;
        this.start = start;
        this.end = end;
    }

    public ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("start_date", anytimeOn == null ? null : anytimeOn.toString())
                .put("start_time", Json.time(start))
                .put("end_time", Json.time(end))
                .put("anytime", anytimeOn != null)
                .put("arrival_window_minutes", arrivalWindowMinutes)
                .set("dispatched_employees_ids", Json.list(employees, employee -> Json.text(employee.id())));
    }

    /** Seen live: webhooks carry the people whole where the API carries their ids. */
    ObjectNode webhookJson(Job job) {
        return discardedJson(job)
                .put("start_time", Json.time(start))
                .put("end_time", Json.time(end))
                .put("arrival_window_minutes", arrivalWindowMinutes)
                .set("dispatched_employees", Json.list(employees, Employee::brief));
    }

    ObjectNode discardedJson(Job job) {
        return Json.object().put("id", id).put("job_id", job.id);
    }
}
