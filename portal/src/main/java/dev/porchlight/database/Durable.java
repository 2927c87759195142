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

    /** Gives finished work its final name, all or nothing. */
    static void rename(Path scratch, Path target) throws IOException {
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
