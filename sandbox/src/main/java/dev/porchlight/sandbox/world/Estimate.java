package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An estimate. What it costs and whether it was approved stands on its options alone. */
public final class Estimate {
    public static final String BECAME_JOB = "created job from estimate";

    public final String id;
    public final Customer customer;
    public String number;
    public Address address = Address.NONE;
    public String workStatus = Job.NEEDS_SCHEDULING;
    public @Nullable String leadSource;
    public final WorkTimestamps timestamps = new WorkTimestamps();
    public @Nullable Instant scheduledStart;
    public @Nullable Instant scheduledEnd;
    public int arrivalWindow;
    public List<Employee> employees = List.of();
    public @Nullable Named jobType;
    public @Nullable Named businessUnit;
    public final List<Option> options = new ArrayList<>();
    public Instant createdAt;
    public Instant updatedAt;

    Estimate(String id, String number, Customer customer, Instant createdAt) {
        this.id = id;
        this.number = number;
        this.customer = customer;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    public Optional<Option> option(String optionId) {
        return options.stream().filter(option -> option.id.equals(optionId)).findFirst();
    }

    public ObjectNode json(World world, Set<String> expand) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("estimate_number", number)
                .put("work_status", workStatus)
                .put("lead_source", leadSource);
        json.set("customer", customer.json(world));
        json.set("address", address.json());
        json.put("created_at", Json.time(createdAt))
                .put("updated_at", Json.time(updatedAt))
                .put("company_name", world.company.name)
                .put("company_id", world.company.id);
        json.set("work_timestamps", timestamps.json());
        json.set("schedule", new Schedule(scheduledStart, scheduledEnd, arrivalWindow).json(world.zone()));
        json.withObject("/schedule").putArray("appointments");
        json.set("assigned_employees", Json.list(employees, employee -> employee.json(world)));
        json.putObject("estimate_fields")
                .set("job_type", Named.orNull(jobType))
                .set("business_unit", Named.orNull(businessUnit));
        json.putNull("assigned_route_template_id");
        json.set("options", Json.list(options, option -> option.json(world, expand)));
        return json;
    }
}
