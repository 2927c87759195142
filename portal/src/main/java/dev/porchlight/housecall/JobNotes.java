package dev.porchlight.housecall;

import dev.porchlight.shared.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A job by what the staff have written on it: the evidence that something of ours has reached it. That the notes a job is
 * made with are there to be read is a guess, so a tag is as good.
 */
public record JobNotes(
        JobId id, CustomerRef customer, @Nullable Instant createdAt, List<StaffNote> notes, List<StaffNote> tags) {

    public JobNotes {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(customer, "customer");
        notes = Lists.present(notes);
        tags = Lists.present(tags);
    }

    /** Whether a note or a tag has this reference in it. */
    public boolean mention(String reference) {
        return Stream.concat(notes.stream(), tags.stream()).anyMatch(written -> written.mentions(reference));
    }
}
