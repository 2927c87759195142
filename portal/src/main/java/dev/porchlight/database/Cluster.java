package dev.porchlight.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The files of one database: made once, whole or not at all, and free of whoever used them before. */
final class Cluster {

    static final String USER = "porchlight";

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);

    /** Its data format is the one thing that changes with PostgreSQL's major version. */
    private static final String MAJOR_VERSION = "18";

    private static final int PASSWORD_BYTES = 24;
    private static final Duration CHECKPOINT = Duration.ofSeconds(30);
    private static final Duration QUICK = Duration.ofSeconds(5);

    private final PostgresFolder folder;
    private final PostgresPrograms programs;
    private final ServerAccount account;

    Cluster(PostgresFolder folder, PostgresPrograms programs, ServerAccount account) {
        this.folder = folder;
        this.programs = programs;
        this.account = account;
    }

    void prepare() throws IOException, InterruptedException {
        if (!Files.exists(folder.cluster())) {
            create();
        }
        refuseOtherVersions();
        account.own(folder.cluster());
        evict();
    }

    String password() throws IOException {
        return Files.readString(folder.password());
    }

    /** Waits for, or ends, a server that has lost its portal. Only for the holder of the folder's lock. */
    void evict() throws IOException, InterruptedException {
        var residents = new Residents(folder.cluster());
        for (var postmaster : residents.postmasters()) {
            log.info("PostgreSQL (process {}) has lost its portal: waiting for it to shut down", postmaster.pid());
            Signal.FAST_SHUTDOWN.to(postmaster);
        }
        end(residents, residents.postmasters().isEmpty() ? QUICK : CHECKPOINT);
        // Nobody lives here now, so the file lies, whatever it says: a dead process, a stranger with its number,
        // rubbish.
        Files.deleteIfExists(folder.postmasterPid());
    }

    /** Nothing that was committed is lost by it: that is in the write-ahead log. */
    private static void end(Residents residents, Duration patience) throws InterruptedException {
        if (residents.goneWithin(patience)) {
            return;
        }
        residents.all().forEach(ProcessHandle::destroyForcibly);
        if (!residents.goneWithin(QUICK)) {
            throw new DatabaseUnavailable(
                    "A process of PostgreSQL is using %s and cannot be ended: %s."
                            .formatted(residents.cluster(), residents.all()),
                    "End it, or restart this machine. Two servers on the same data would destroy them.");
        }
    }

    private void create() throws IOException, InterruptedException {
        log.info("Making a new database in {}", folder.cluster());
        end(new Residents(folder.newCluster()), QUICK);
        FileSystemUtils.deleteRecursively(folder.newCluster());
        writePassword();
        run(
                programs.initdb(),
                "--pgdata=" + folder.newCluster(),
                "--username=" + USER,
                "--pwfile=" + folder.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                // PostgreSQL's own tables: an upgrade of the system's libc or ICU can never reorder an index.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions",
                "--no-sync");
        Durable.rename(folder.newCluster(), folder.cluster());
    }

    private void writePassword() throws IOException {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.deleteIfExists(folder.password());
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(folder.password(), onlyOwner);
        Files.writeString(
                folder.password(), Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        Durable.sync(folder.password());
        account.own(folder.password());
    }

    private void refuseOtherVersions() throws IOException {
        var version = version();
        if (!MAJOR_VERSION.equals(version)) {
            throw new DatabaseUnavailable(
                    "The data in %s was written by PostgreSQL %s, and this Porchlight brings PostgreSQL %s. Nothing was changed."
                            .formatted(folder.cluster(), version, MAJOR_VERSION),
                    "Start the Porchlight that wrote it, save its data with pg_dump, and read that into a new folder"
                            + " (PORCHLIGHT_DATA) or a server of your own (PORCHLIGHT_DATABASE_URL).");
        }
    }

    private String version() throws IOException {
        try {
            return Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        } catch (NoSuchFileException e) {
            throw new DatabaseUnavailable(
                    folder.cluster() + " is not a PostgreSQL data folder: PG_VERSION is missing. Nothing was changed.",
                    "Restore it from a backup, or move it away to begin with an empty database.",
                    e);
        }
    }

    private void run(String... command) throws IOException, InterruptedException {
        var program = account.program(folder.home(), List.of(command)).start();
        var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (program.waitFor() != 0) {
            throw new IOException(Path.of(command[0]).getFileName() + " failed: " + said.strip());
        }
    }
}
