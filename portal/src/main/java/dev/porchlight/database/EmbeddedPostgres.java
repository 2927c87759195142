package dev.porchlight.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A real PostgreSQL as a supervised child process: durable, and gone when the portal is gone. */
final class EmbeddedPostgres implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int ATTEMPTS = 5;

    private final PostgresFolder folder;
    private final ServerAccount account;
    private final Map<String, String> otherSettings;
    private final FolderLock lock;
    private final PostgresPrograms programs;
    private final Cluster cluster;
    private final Postmaster postmaster;
    private final String password;
    private int port;

    static EmbeddedPostgres start(Path data) {
        return start(PostgresFolder.in(data), Map.of());
    }

    static EmbeddedPostgres start(PostgresFolder folder, Map<String, String> otherSettings) {
        try {
            return new EmbeddedPostgres(folder.created(), ServerAccount.ofThisProcess(), otherSettings);
        } catch (IOException e) {
            throw Diagnosis.of(folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting", e);
        }
    }

    EmbeddedPostgres(PostgresFolder folder, ServerAccount account, Map<String, String> otherSettings)
            throws IOException, InterruptedException {
        var begun = System.nanoTime();
        this.folder = folder;
        this.account = account;
        this.otherSettings = otherSettings;
        lock = FolderLock.on(folder.lock());
        try {
            account.own(folder.home());
            Diagnosis.refuseTooFullForNew(folder);
            programs = PostgresPrograms.unpackedIn(folder.programs());
            if (folder.programs().equals(folder.home())) {
                programs.removeOthers();
            }
            cluster = new Cluster(folder, programs, account);
            cluster.prepare();
            password = cluster.password();
            postmaster = startedOnFreePort();
        } catch (IOException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
        log.info("PostgreSQL is ready on port {} after {} ms", port, (System.nanoTime() - begun) / 1_000_000);
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://%s:%d/postgres".formatted(ServerSettings.LOOPBACK, port);
    }

    @Override
    public String getUsername() {
        return Cluster.USER;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** Whoever uses the database must have let go of it: what is still running is ended. */
    @Override
    public void close() throws IOException {
        try {
            postmaster.stop();
            lock.close();
        } catch (InterruptedException e) {
            // The kernel will tell the server when this JVM is gone, and until then the folder stays locked.
            Thread.currentThread().interrupt();
        }
    }

    /** Between finding a free port and taking it, anybody on this machine may be faster. */
    private Postmaster startedOnFreePort() throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            port = freePort();
            var postgres = programs.postgres(folder.cluster(), ServerSettings.arguments(port, otherSettings));
            var command = account.server(folder.cluster(), postgres);
            var candidate = new Postmaster(cluster, folder.postmasterPid(), command, new ServerLog(folder.log()));
            try {
                candidate.start();
                return candidate;
            } catch (IOException e) {
                if (attempt == ATTEMPTS || !String.valueOf(e.getMessage()).contains("Address already in use")) {
                    throw e;
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(ServerSettings.LOOPBACK))) {
            return socket.getLocalPort();
        }
    }
}
