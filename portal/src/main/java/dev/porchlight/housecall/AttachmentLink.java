package dev.porchlight.housecall;

import dev.porchlight.shared.AttachmentId;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a file can be fetched during the next hour, with GET only and without our key (seen live). Never stored. */
public record AttachmentLink(
        AttachmentId id,
        @Nullable String fileName,
        @Nullable String fileType,
        URI url) {

    public AttachmentLink {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(url, "url");
    }
}
