package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A file on a customer, a job or an option. Seen from outside only some time after the upload: HCP works it off later. */
public final class Attachment {
    public final String id;
    public final String fileName;
    public final String fileType;
    final Instant visibleFrom;
    private Supplier<byte[]> bytes;

    Attachment(String id, String fileName, String fileType, Instant visibleFrom, Supplier<byte[]> bytes) {
        this.id = id;
        this.fileName = fileName;
        this.fileType = fileType;
        this.visibleFrom = visibleFrom;
        this.bytes = bytes;
    }

    /** Seeded files are drawn when somebody first looks at them. */
    synchronized StoredFile file() {
        byte[] drawn = bytes.get();
        bytes = () -> drawn;
        return new StoredFile(fileName, fileType, drawn);
    }

    static ArrayNode json(World world, Collection<Attachment> attachments) {
        Instant now = world.exactNow();
        return Json.list(
                attachments.stream()
                        .filter(attachment -> !attachment.visibleFrom.isAfter(now))
                        .toList(),
                attachment -> attachment.json(world));
    }

    private ObjectNode json(World world) {
        return Json.object()
                .put("id", id)
                .put("file_name", fileName)
                .put("url", world.fileLinks().sign(id, fileName))
                .put("file_type", fileType);
    }
}
