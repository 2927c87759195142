package dev.porchlight.sandbox.api;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder with the vendor's document and the recorded answers, which lies beside the project and not in it. */
final class Shared {
    private Shared() {}

    /** The test is left out where there is none. */
    static Path file(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared").resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        assumeTrue(false, "Left out: there is no shared/" + name + " beside the project");
        throw new IllegalStateException();
    }
}
