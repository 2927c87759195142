package dev.porchlight.database;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL's log: a file it appends to, so that it can be cut while it is written, and the part before the last cut. */
record ServerLog(Path file) {

    private static final Logger log = LoggerFactory.getLogger(ServerLog.class);
    private static final long ENOUGH = 2 * 1024 * 1024;
    private static final int LAST_WORDS = 2_000;

    ProcessBuilder.Redirect sink() {
        return ProcessBuilder.Redirect.appendTo(file.toFile());
    }

    void bound() {
        try {
            if (Files.exists(file) && Files.size(file) > ENOUGH) {
                Files.copy(
                        file, file.resolveSibling(file.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
                FileChannel.open(file, StandardOpenOption.WRITE).truncate(0).close();
            }
        } catch (IOException e) {
            log.warn("The log of PostgreSQL cannot be cut: {}", e.toString());
        }
    }

    long length() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** What was said since the log had a length, or the end of it. */
    String since(long length) throws IOException {
        try (var channel = FileChannel.open(file)) {
            channel.position(Math.max(length, channel.size() - LAST_WORDS));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
