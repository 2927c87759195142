package dev.porchlight.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where the embedded PostgreSQL keeps what.
 *
 * @param home everything that belongs to one database, and nothing else
 * @param programs where the server's programs are unpacked to; several homes may share it
 */
record PostgresFolder(Path home, Path programs) {

    static PostgresFolder in(Path data) {
        var home = data.toAbsolutePath().normalize().resolve("postgres");
        return new PostgresFolder(home, home);
    }

    /** The same, there, readable by nobody else, and as the kernel names it. */
    PostgresFolder created() throws IOException {
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        if (!Files.exists(home)) {
            Files.createDirectories(home.resolveSibling("."));
            Files.createDirectory(home, onlyOwner);
        }
        Files.createDirectories(programs);
        return new PostgresFolder(home.toRealPath(), programs.toRealPath());
    }

    /** What PostgreSQL calls its data directory. */
    Path cluster() {
        return home.resolve("cluster");
    }

    Path newCluster() {
        return home.resolve("cluster.new");
    }

    Path postmasterPid() {
        return cluster().resolve("postmaster.pid");
    }

    Path password() {
        return home.resolve("password");
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    Path lock() {
        return home.resolve("lock");
    }
}
