package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A job with everything about it. */
public final class Job {
    public static final String NEEDS_SCHEDULING = "needs scheduling";
    public static final String SCHEDULED = "scheduled";
    public static final String IN_PROGRESS = "in progress";
    public static final String COMPLETE_UNRATED = "complete unrated";
    public static final String COMPLETE_RATED = "complete rated";
    public static final String USER_CANCELED = "user canceled";
    public static final String PRO_CANCELED = "pro canceled";

    public final String id;
    public final Customer customer;
    public String number;
    public Address address = Address.NONE;
    public @Nullable String description;
    public String workStatus = NEEDS_SCHEDULING;
    public final WorkTimestamps timestamps = new WorkTimestamps();
    public final List<Appointment> appointments = new ArrayList<>();
    public List<Employee> employees = List.of();
    public final LineItems lineItems = new LineItems();
    public final List<Note> notes = new ArrayList<>();
    public final List<Link> links = new ArrayList<>();
    public final List<Attachment> attachments = new ArrayList<>();
    public final List<Invoice> invoices = new ArrayList<>();
    public final List<String> tags = new ArrayList<>();
    public List<String> originalOptions = List.of();
    public @Nullable String leadSource;
    public @Nullable Named jobType;
    public @Nullable Named businessUnit;
    public @Nullable Instant lockedAt;
    public @Nullable Instant canceledAt;
    public @Nullable Instant deletedAt;
    public @Nullable Integer recurrenceNumber;
    public @Nullable String recurrenceRule;
    public @Nullable String recurrenceStatus;
    public @Nullable String recurrenceId;
    public Instant createdAt;
    public Instant updatedAt;

    Job(String id, String number, Customer customer, Instant createdAt) {
        this.id = id;
        this.number = number;
        this.customer = customer;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    public Optional<Appointment> appointment(String appointmentId) {
        return appointments.stream()
                .filter(appointment -> appointment.id.equals(appointmentId))
                .findFirst();
    }

    /** Seen live: computed from the appointments, the first start. */
    public @Nullable Instant scheduledStart() {
        return appointments.stream()
                .map(appointment -> appointment.start)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Seen live: computed from the appointments, the last end. */
    public @Nullable Instant scheduledEnd() {
        return appointments.stream()
                .map(appointment -> appointment.end)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    public boolean isCanceled() {
        return canceledAt != null || deletedAt != null;
    }

    public String lineItemsUrl() {
        return "/jobs/" + id + "/line_items";
    }

    public long outstandingBalance() {
        long paid = invoices.stream().mapToLong(Invoice::paidAmount).sum();
        return isCanceled() ? 0 : lineItems.total() - paid;
    }

    public ObjectNode json(World world, Set<String> expand) {
        ObjectNode json = Json.object().put("id", id).put("description", description);
        json.set("notes", Json.list(notes, Note::json));
        json.put("work_status", workStatus);
        json.set("work_timestamps", timestamps.json());
        json.set("schedule", scheduleJson(world, expand.contains("appointments")));
        json.put("total_amount", lineItems.total()).put("outstanding_balance", outstandingBalance());
        json.set("assigned_employees", Json.list(employees, employee -> employee.json(world)));
        json.set("tags", Json.texts(tags));
        json.put("original_estimate_id", originalOptions.isEmpty() ? null : originalOptions.getFirst());
        json.set("original_estimate_uuids", Json.texts(originalOptions));
        json.put("subtotal", lineItems.subtotal()).put("lead_source", leadSource);
        json.putObject("job_fields")
                .set("job_type", Named.orNull(jobType))
                .set("business_unit", Named.orNull(businessUnit));
        putDates(json);
        json.put("company_name", world.company.name)
                .put("company_id", world.company.id)
                .put("invoice_number", number);
        json.set("customer", customer.json(world));
        json.set("address", address.json());
        putRecurrence(json);
        if (expand.contains("attachments")) {
            json.set("attachments", Attachment.json(world, attachments));
        }
        return json;
    }

    private ObjectNode scheduleJson(World world, boolean withAppointments) {
        int arrivalWindow = appointments.isEmpty() ? 0 : appointments.getFirst().arrivalWindowMinutes;
        ObjectNode json = new Schedule(scheduledStart(), scheduledEnd(), arrivalWindow).json(world.zone());
        ArrayNode visits =
                withAppointments ? Json.list(appointments, Appointment::json) : JsonNodeFactory.instance.arrayNode();
        return json.set("appointments", visits);
    }

    private void putDates(ObjectNode json) {
        json.put("locked_at", Json.time(lockedAt))
                .put("created_at", Json.time(createdAt))
                .put("updated_at", Json.time(updatedAt))
                .put("canceled_at", Json.time(canceledAt))
                .put("deleted_at", Json.time(deletedAt))
                .putNull("assigned_route_template_id");
    }

    private void putRecurrence(ObjectNode json) {
        json.put("recurrence_number", recurrenceNumber)
                .put("recurrence_rule", recurrenceRule)
                .put("recurrence_status", recurrenceStatus)
                .put("recurrence_id", recurrenceId);
    }
}
