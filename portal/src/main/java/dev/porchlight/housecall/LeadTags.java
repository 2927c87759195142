package dev.porchlight.housecall;

import dev.porchlight.shared.LeadId;
import java.util.List;
import java.util.Objects;

/** A request by its tags, which are the office's own: the evidence that something of ours has reached it. */
public record LeadTags(LeadId id, CustomerRef customer, List<String> tags) {

    public LeadTags {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(customer, "customer");
        tags = Lists.present(tags);
    }

    /** Whether this reference is one of them, however the office writes its tags. */
    public boolean carry(String reference) {
        return tags.stream().anyMatch(tag -> tag.strip().equalsIgnoreCase(reference));
    }
}
