package dev.porchlight.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The embedded server of a portal that is running now, for a command beside it. */
record RunningServer(String url, String password) implements JdbcConnectionDetails {

    /** Of {@code postmaster.pid}: the fourth line is the port (documented by PostgreSQL). */
    private static final int PORT_LINE = 3;

    /** Empty when no portal is running there; one that was killed may seem to. */
    static Optional<RunningServer> in(PostgresFolder folder) throws IOException {
        if (!Files.exists(folder.postmasterPid())) {
            return Optional.empty();
        }
        var port = Files.readAllLines(folder.postmasterPid()).get(PORT_LINE).strip();
        return Optional.of(new RunningServer(
                "jdbc:postgresql://%s:%s/postgres".formatted(ServerSettings.LOOPBACK, port),
                Files.readString(folder.password())));
    }

    /** A portal that was killed leaves its file behind. */
    boolean answers() {
        try (var _ = DriverManager.getConnection(url, Cluster.USER, password)) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return Cluster.USER;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url;
    }
}
