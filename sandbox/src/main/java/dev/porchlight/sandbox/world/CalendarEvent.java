package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A block in the calendar of the staff, such as training: no work for a customer, but nobody can be booked then. */
public record CalendarEvent(
        String id,
        String name,
        @Nullable String note,
        @Nullable String recurrenceRule,
        Address address,
        Instant start,
        Instant end,
        List<Employee> employees,
        Instant createdAt) {

    public ObjectNode json(World world) {
        ObjectNode json = Json.object().put("id", id).put("name", name).put("note", note);
        json.putArray("tags");
        json.put("recurrence_rule", recurrenceRule);
        json.putObject("address")
                .put("street", address.street())
                .put("street_line_2", address.streetLine2())
                .put("city", address.city())
                .put("state", address.state())
                .put("zip", address.zip());
        json.set("assigned_employees", Json.list(employees, employee -> employee.json(world)));
        json.putObject("schedule")
                .put("start_time", Json.time(start))
                .put("end_time", Json.time(end))
                .put("time_zone", world.zone().getId());
        return json.put("all_day", false)
                .put("created_at", Json.time(createdAt))
                .put("updated_at", Json.time(createdAt))
                .put("company_name", world.company.name)
                .put("company_id", world.company.id);
    }
}
