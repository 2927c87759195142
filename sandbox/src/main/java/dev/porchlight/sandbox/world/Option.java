package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One of the ways in which the work of an estimate could be done. */
public final class Option {
    public static final String AWAITING_RESPONSE = "awaiting response";
    public static final String SUBMITTED = "submitted for signoff";

    public final String id;
    public String name;
    public String number;
    public @Nullable String approvalStatus;
    public @Nullable Instant approvalStatusUpdatedAt;
    public String status = SUBMITTED;
    public @Nullable String messageFromPro;
    public final LineItems lineItems = new LineItems();
    public final List<String> tags = new ArrayList<>();
    public final List<Note> notes = new ArrayList<>();
    public final List<Link> links = new ArrayList<>();
    public final List<Attachment> attachments = new ArrayList<>();
    public Instant createdAt;
    public Instant updatedAt;

    Option(String id, String name, String number, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.number = number;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    public ObjectNode json(World world, Set<String> expand) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("name", name)
                .put("option_number", number)
                .put("total_amount", lineItems.total())
                .put("approval_status", approvalStatus)
                .put("status", status)
                .put("message_from_pro", messageFromPro);
        json.set("tags", Json.texts(tags));
        json.set("notes", Json.list(notes, Note::json));
        json.put("created_at", Json.time(createdAt)).put("updated_at", Json.time(updatedAt));
        if (world.modes.optionApprovalTimes()) {
            json.put("approval_status_updated_at", Json.time(approvalStatusUpdatedAt));
        }
        if (expand.contains("attachments")) {
            json.set("attachments", Attachment.json(world, attachments));
        }
        return json;
    }
}
