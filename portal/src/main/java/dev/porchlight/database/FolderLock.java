package dev.porchlight.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to run a server on a folder. The kernel takes it back the moment the JVM is gone, however it went, so
 * whoever holds it knows that a server still found running there has lost its portal.
 */
final class FolderLock implements AutoCloseable {

    /**
     * Closing any channel on a file drops every lock that this process has on it (POSIX), so a second attempt in this
     * JVM must not even open the file.
     */
    private static final Set<Path> HELD_BY_THIS_JVM = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock on(Path file) throws IOException {
        if (!HELD_BY_THIS_JVM.add(file)) {
            throw taken(file, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new FolderLock(file, locked(file));
        } catch (IOException | RuntimeException e) {
            HELD_BY_THIS_JVM.remove(file);
            throw e;
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw taken(file, Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static DatabaseUnavailable taken(Path file, String pid) {
        return new DatabaseUnavailable(
                "Another Porchlight (process %s) is using the data in %s."
                        .formatted(pid.isEmpty() ? "unknown" : pid, file.getParent()),
                "Stop it first, or give this one a folder of its own with PORCHLIGHT_DATA. Several portals share their"
                        + " data through one PostgreSQL server: set PORCHLIGHT_DATABASE_URL for each of them.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_BY_THIS_JVM.remove(file);
    }
}
