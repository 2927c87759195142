package dev.porchlight.housecall;

import dev.porchlight.shared.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A job by its notes: the evidence that something of ours has reached it. */
public record JobNotes(
        JobId id, CustomerRef customer, @Nullable Instant createdAt, List<StaffNote> notes) {

    public JobNotes {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(customer, "customer");
        notes = Lists.present(notes);
    }

    /** Whether a note has this reference in it. */
    public boolean mention(String reference) {
        return notes.stream().anyMatch(note -> note.mentions(reference));
    }
}
