package dev.porchlight.requests;

import dev.porchlight.web.Say;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as a page lists it.
 *
 * @param preview where a small picture of it is; absent when it is none
 * @param about "Photo, 420 KB"
 */
public record KeptFile(UUID id, String href, @Nullable String preview, String name, String about) {

    private static final int KILO = 1024;
    private static final double MEGA = KILO * KILO;

    /** @param folder below which they are handed out */
    static List<KeptFile> of(List<RequestFile> files, String folder, Say say) {
        return files.stream()
                .map(file -> of(file, folder + "/" + file.id(), say))
                .toList();
    }

    private static KeptFile of(RequestFile file, String href, Say say) {
        return new KeptFile(
                file.id(),
                href,
                file.isPicture() ? href + "/preview" : null,
                file.name(),
                say.text(
                        "requests.file.about",
                        say.text(file.isPicture() ? "web.file.picture" : "web.file.pdf"),
                        size(file.size(), say)));
    }

    private static String size(int bytes, Say say) {
        return bytes < MEGA
                ? say.text("requests.file.kilobytes", Math.max(1, bytes / KILO))
                : say.text(
                        "requests.file.megabytes", String.format(say.language().locale(), "%.1f", bytes / MEGA));
    }
}
