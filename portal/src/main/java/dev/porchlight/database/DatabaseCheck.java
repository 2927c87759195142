package dev.porchlight.database;

import dev.porchlight.office.Check;
import dev.porchlight.office.Finding;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.postgresql.PGConnection;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whether the database can be reached, is new enough, has its tables, and passes notices on. */
@Order(80)
@Import(RunningDatabase.class)
class DatabaseCheck implements Check {

    /** 15, which is the oldest that we run on. */
    private static final int OLDEST = 150_000;

    private static final String NOTICE = "porchlight_doctor";
    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(2);

    private final DatabaseSettings settings;
    private final RunningDatabase database;

    DatabaseCheck(DatabaseSettings settings, RunningDatabase database) {
        this.settings = settings;
        this.database = database;
    }

    @Override
    public List<Finding> examine() throws IOException, InterruptedException {
        try (var connection = database.connect().orElse(null)) {
            return connection == null ? asleep().alone() : awake(connection);
        } catch (SQLException e) {
            return unreachable(e).alone();
        } catch (AccessDeniedException e) {
            return Finding.problem(
                            "%s may not be read by %s.".formatted(e.getFile(), System.getProperty("user.name")),
                            "Ask again as the user that runs the portal.")
                    .alone();
        }
    }

    private Finding asleep() {
        return Finding.note(
                "The embedded PostgreSQL in %s is not running: it runs with the portal."
                        .formatted(PostgresFolder.in(settings.data()).home()),
                "Nothing; to see what is in it, ask again while the portal runs.");
    }

    private Finding unreachable(SQLException failure) {
        if (settings.database().url() == null) {
            return asleep(); // What tells its port was left behind by one that was killed.
        }
        var remedy = UnreachableServerFailureAnalyzer.remedy(String.valueOf(failure.getSQLState()));
        return Finding.problem(
                "The database cannot be used: " + failure.getMessage(),
                Objects.requireNonNullElse(remedy, "Look at the log of the database server."));
    }

    private List<Finding> awake(Connection connection) throws SQLException, IOException, InterruptedException {
        var findings = new ArrayList<Finding>();
        findings.add(version(connection));
        findings.add(tables(connection));
        findings.add(notices(connection));
        return findings;
    }

    private Finding version(Connection connection) throws SQLException {
        var version = text(connection, "SHOW server_version");
        if (Integer.parseInt(text(connection, "SHOW server_version_num")) < OLDEST) {
            return Finding.problem(
                    "PostgreSQL answers, but it is version " + version + ".", "Use PostgreSQL 15 or later.");
        }
        if (text(connection, "SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean")
                .equals("t")) {
            return Finding.problem(
                    "PostgreSQL %s answers, but it only reads: a standby, or a database set to read only."
                            .formatted(version),
                    "Name the primary server in PORCHLIGHT_DATABASE_URL.");
        }
        var which = settings.database().url() == null ? "The embedded PostgreSQL " : "PostgreSQL ";
        return Finding.fine(which + version + " answers.");
    }

    private Finding tables(Connection connection) throws SQLException {
        var known = Flyway.configure()
                .dataSource(new SingleConnectionDataSource(connection, true))
                .load()
                .info();
        var failed = Arrays.stream(known.all())
                .filter(at -> at.getState().isFailed())
                .findFirst();
        if (failed.isPresent()) {
            return Finding.problem(
                    "The migration to version %s has failed; the portal does not start on this."
                            .formatted(name(failed)),
                    "Look at the portal's log of that start, restore the last backup, and tell us.");
        }
        var newer = Arrays.stream(known.applied())
                .filter(at -> at.getState().name().startsWith("FUTURE"))
                .reduce((_, last) -> last);
        if (newer.isPresent()) {
            return Finding.problem(
                    "The tables are of version %s, which is newer than this portal.".formatted(name(newer)),
                    "Run the newer portal; to go back, restore the backup that was made before the upgrade.");
        }
        return pending(connection, known.pending().length, Optional.ofNullable(known.current()));
    }

    private static Finding pending(Connection connection, int pending, Optional<MigrationInfo> current)
            throws SQLException {
        if (pending == 0) {
            return Finding.fine("The tables are of version " + name(current) + ", as this portal wants them.");
        }
        if (text(connection, "SELECT has_schema_privilege(current_schema(), 'CREATE')")
                .equals("f")) {
            return Finding.problem(
                    "The portal has to make tables, and its user may not.",
                    "GRANT CREATE ON SCHEMA public to the user of PORCHLIGHT_DATABASE_URL, or let it own the"
                            + " database.");
        }
        return Finding.fine(
                current.isEmpty()
                        ? "It is empty; the portal makes its tables at its first start."
                        : "The tables are of version %s; the portal brings them up to date at its next start (%d steps)."
                                .formatted(name(current), pending));
    }

    /** Told on another connection, as between two nodes: a pool in between that hands connections around loses it. */
    private Finding notices(Connection connection) throws SQLException, IOException {
        try (var teller = database.connect().orElseThrow();
                var listening = connection.createStatement();
                var telling = teller.createStatement()) {
            listening.execute("LISTEN " + NOTICE);
            telling.execute("NOTIFY " + NOTICE);
            var heard = connection.unwrap(PGConnection.class).getNotifications((int) NOTICED_WITHIN.toMillis());
            return heard != null && heard.length > 0
                    ? Finding.fine("LISTEN works: nodes and open pages hear of changes at once.")
                    : Finding.problem(
                            "LISTEN does not work: open pages do not update, and nodes learn late that somebody signed"
                                    + " out.",
                            "Connect to PostgreSQL directly, or to PgBouncer in session mode.");
        }
    }

    private static String name(Optional<MigrationInfo> migration) {
        return migration.map(at -> String.valueOf(at.getVersion())).orElse("0");
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }
}
