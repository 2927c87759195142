package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** A request for work. Its note can be written and never read again. */
public final class Lead {
    public static final String OPEN = "open";
    public static final String WON = "won";
    public static final String LOST = "lost";

    public final String id;
    public final int number;
    public final Customer customer;
    public Address address = Address.NONE;
    public @Nullable String leadSource;
    public @Nullable String note;
    public final List<String> tags = new ArrayList<>();
    public @Nullable Employee assignedEmployee;
    public String status = OPEN;
    public String pipelineStatus = "New lead";
    public final LineItems lineItems = new LineItems();
    public final List<Conversion> conversions = new ArrayList<>();
    public @Nullable Instant lostAt;
    public Instant createdAt;
    public Instant updatedAt;

    Lead(String id, int number, Customer customer, Instant createdAt) {
        this.id = id;
        this.number = number;
        this.customer = customer;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    public String lineItemsUrl() {
        return "/leads/" + id + "/line_items";
    }

    public ObjectNode json(World world) {
        ObjectNode json = Json.object().put("id", id).put("number", number);
        json.set("customer", customer.leadJson());
        json.set("address", address.shortJson());
        json.put("lead_source", leadSource);
        json.set("tags", Json.texts(tags));
        json.set("assigned_employee", assignedEmployee == null ? NullNode.instance : assignedEmployee.json(world));
        json.put("status", status)
                .put("pipeline_status", pipelineStatus)
                .put("company_name", world.company.name)
                .put("company_id", world.company.id)
                .put("lost_at", Json.time(lostAt));
        return json.set("conversions", Json.list(conversions, Conversion::json));
    }

    /** What a lead became: {@code Estimate} or {@code Job}, and its id. */
    public record Conversion(String type, String id) {
        ObjectNode json() {
            return Json.object().put("type", type).put("id", id);
        }
    }
}
