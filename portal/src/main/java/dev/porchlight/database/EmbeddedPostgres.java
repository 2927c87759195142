package dev.porchlight.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A real PostgreSQL as a supervised child process: durable, and gone when the portal is gone. */
final class EmbeddedPostgres implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final FolderLock lock;
    private final HeldPort port;
    private final Postmaster postmaster;
    private final String password;

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
        lock = FolderLock.on(folder.lock());
        port = new HeldPort();
        try {
            account.own(folder.home());
            Diagnosis.refuseTooFullForNew(folder);
            var programs = PostgresPrograms.unpackedIn(folder.programs());
            if (folder.programs().equals(folder.home())) {
                programs.removeOthers();
            }
            var cluster = new Cluster(folder, programs, account);
            cluster.prepare();
            password = cluster.password();
            var arguments = ServerSettings.arguments(port.number(), otherSettings);
            var command = account.server(folder.cluster(), programs.postgres(folder.cluster(), arguments));
            postmaster = new Postmaster(cluster, folder.postmasterPid(), command, new ServerLog(folder.log()));
            postmaster.start();
        } catch (IOException | InterruptedException | RuntimeException e) {
            port.close();
            lock.close();
            throw e;
        }
        log.info("PostgreSQL is ready on port {} after {} ms", port.number(), (System.nanoTime() - begun) / 1_000_000);
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://%s:%d/postgres".formatted(ServerSettings.LOOPBACK, port.number());
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
            port.close();
            lock.close();
        } catch (InterruptedException e) {
            // The kernel will tell the server when this JVM is gone, and until then the folder stays locked.
            Thread.currentThread().interrupt();
        }
    }
}
