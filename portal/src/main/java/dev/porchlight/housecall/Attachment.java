package dev.porchlight.housecall;

import dev.porchlight.shared.AttachmentId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A photo or file. Its link is signed for an hour and new at every call (seen live), so it is never kept. */
public record Attachment(
        AttachmentId id,
        @Nullable String fileName,
        @Nullable String fileType) {

    public Attachment {
        Objects.requireNonNull(id, "id");
    }
}
