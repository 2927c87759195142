package dev.porchlight.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What has to be there after a power cut. */
final class Durable {

    private Durable() {}

    /**
     * Gives a finished tree its final name, all or nothing. The whole file system is synced at once: for a thousand
     * small files that takes a tenth of the time that syncing each of them does.
     */
    static void rename(Path scratch, Path target) throws IOException, InterruptedException {
        var sync = new ProcessBuilder("sync", "--file-system", scratch.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (sync.waitFor() != 0) {
            throw new IOException("The file system of " + scratch + " cannot be synced");
        }
        Files.move(scratch, target, StandardCopyOption.ATOMIC_MOVE);
        sync(target.resolveSibling("."));
    }

    /** A file's content, or a folder's names. */
    static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
