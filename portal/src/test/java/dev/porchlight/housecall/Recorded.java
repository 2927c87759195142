package dev.porchlight.housecall;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Answers that were recorded from the live API. They lie beside the project, not in it. */
final class Recorded {

    private Recorded() {}

    static String answer(String name) {
        Path folder = folder();
        assumeTrue(
                folder != null, "no folder shared/recorded above " + Path.of("").toAbsolutePath());
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Path folder() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path folder = up.resolve("shared/recorded");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }
}
