package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Multipart;
import dev.porchlight.sandbox.world.Attachment;
import dev.porchlight.sandbox.world.World;
import java.time.Duration;
import java.util.Objects;

/** Takes a file in. It is accepted at once and seen later, as the 202 says. */
final class Uploads {
    private static final int MOST_BYTES = 50_000_000;

    private final World world;

    Uploads(World world) {
        this.world = world;
    }

    Attachment store(Call call) {
        Multipart.Part file = call.file();
        byte[] bytes = file.bytes();
        if (bytes.length > MOST_BYTES) {
            throw Refusal.attribute("file", "is too large");
        }
        Duration delay = Duration.ofMillis(world.modes.attachmentDelayMs());
        String name = Objects.requireNonNullElse(file.filename(), "file");
        return world.store(
                name, file.contentType(), () -> bytes, world.exactNow().plus(delay));
    }
}
