package dev.porchlight.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The processes that live in a data directory. PostgreSQL makes it the working directory of the postmaster and all its
 * children, which a process that merely inherited an old number from postmaster.pid, or a zombie, does not have.
 */
record Residents(Path cluster) {

    private static final Duration PAUSE = Duration.ofMillis(10);

    List<ProcessHandle> all() {
        return ProcessHandle.allProcesses().filter(this::livesHere).toList();
    }

    /** Servers, without their children. */
    List<ProcessHandle> postmasters() {
        return ProcessHandle.allProcesses().filter(this::serves).toList();
    }

    boolean goneWithin(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!all().isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    private boolean livesHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                            .equals(cluster)
                    || serves(process);
        } catch (IOException goneOrNotOurs) {
            return serves(process);
        }
    }

    /** A postmaster keeps its command line, its children replace theirs; and unlike cwd everybody may read it. */
    private boolean serves(ProcessHandle process) {
        try {
            var command = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
            var words = List.of(command.split("\0"));
            return words.getFirst().endsWith("/postgres")
                    && words.contains(new String(
                            cluster.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            return false;
        }
    }
}
