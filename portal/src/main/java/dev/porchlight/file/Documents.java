package dev.porchlight.file;

import dev.porchlight.shared.AttachmentId;
import dev.porchlight.shared.JobId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Photos and files of jobs, streamed through us: their links are signed for an hour and are never stored or handed on. */
public class Documents {

    Documents() {}

    /** Empty when there is no such file on this customer's job, as Housecall Pro says right now. */
    public Optional<Document> open(CustomerFile file, JobId job, AttachmentId attachment) {
        throw new UnsupportedOperationException("is being written");
    }

    /** @param size in bytes; -1 when it was not told */
    public record Document(
            @Nullable String fileName, @Nullable String fileType, long size, InputStream body)
            implements AutoCloseable {

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
