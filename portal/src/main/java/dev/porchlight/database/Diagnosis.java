package dev.porchlight.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong on the disk into a sentence about it. */
final class Diagnosis {

    static final long MEGABYTE = 1024 * 1024;

    /** The programs take 60 MB, an empty database 40 MB, and then somebody wants to write. */
    static final long NEEDED_AT_FIRST = 150 * MEGABYTE;

    /** One segment of the write-ahead log. */
    static final long NEEDED_ALWAYS = 16 * MEGABYTE;

    private Diagnosis() {}

    /** Half a minute of unpacking and then a failure would be the worse way to learn it. */
    static void refuseTooFullForNew(PostgresFolder folder) {
        if (!Files.exists(folder.cluster()) && free(folder.home()) < NEEDED_AT_FIRST) {
            throw full(folder.home(), "a new database needs about %d".formatted(NEEDED_AT_FIRST / MEGABYTE), null);
        }
    }

    static DatabaseUnavailable of(PostgresFolder folder, IOException trouble) {
        var said = String.valueOf(trouble.getMessage());
        var place = existing(folder.home());
        if (!Files.isWritable(place)) {
            return new DatabaseUnavailable(
                    "The database cannot be kept in %s: %s may not write to %s."
                            .formatted(folder.home(), System.getProperty("user.name"), place),
                    "Give the portal's user the right to write there, or choose another folder with PORCHLIGHT_DATA.",
                    trouble);
        }
        if (said.contains("No space left on device") || free(place) < NEEDED_ALWAYS) {
            return full(place, "PostgreSQL needs room to start", trouble);
        }
        if (said.startsWith("Cannot run program")) {
            return new DatabaseUnavailable(
                    "The embedded PostgreSQL needs a tool that is not here. " + said,
                    "setsid, setpriv and unshare are in the package util-linux, sync is in coreutils. Or set"
                            + " PORCHLIGHT_DATABASE_URL to another PostgreSQL.",
                    trouble);
        }
        return new DatabaseUnavailable(
                "The embedded PostgreSQL in %s does not start: %s".formatted(folder.home(), said),
                "Its log is %s. To do without it, set PORCHLIGHT_DATABASE_URL to another PostgreSQL."
                        .formatted(folder.log()),
                trouble);
    }

    private static DatabaseUnavailable full(Path place, String need, @Nullable IOException trouble) {
        return new DatabaseUnavailable(
                "The disk is full: %d MB are left in %s, and %s.".formatted(free(place) / MEGABYTE, place, need),
                "Make room there and start again (nothing that was saved is lost), or choose another folder with"
                        + " PORCHLIGHT_DATA.",
                trouble);
    }

    static long free(Path place) {
        try {
            return Files.getFileStore(place).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    /** The path, or what there is of it. */
    static Path existing(Path path) {
        var parent = path.getParent();
        return Files.exists(path) || parent == null ? path : existing(parent);
    }
}
