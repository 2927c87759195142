package dev.porchlight.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of a test's own, migrated, in a tenth of a second: a copy of a template in one PostgreSQL per test JVM. A whole
 * application gets it as {@code porchlight.database.url=}{@link #url()}.
 */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int JVMS_AT_A_TIME = 8;
    private static final String TEMPLATE = "migrated";

    private final String url;
    private DataSource dataSource;

    private TestDatabase(String url) {
        this.url = url;
    }

    /** The database of another test's, which this process was started by. */
    public static TestDatabase at(String url) {
        return new TestDatabase(url);
    }

    /** With every migration applied. */
    public static TestDatabase fresh() {
        return copyOf(Migrated.TEMPLATE_NAME);
    }

    /** As PostgreSQL makes it, for what brings its own tables. */
    public static TestDatabase empty() {
        return copyOf("template1");
    }

    /** The JDBC URL, user and password included. */
    public String url() {
        return url;
    }

    /** A small pool, the same at every call. */
    public synchronized DataSource dataSource() {
        if (dataSource == null) {
            var pool = new HikariConfig();
            pool.setJdbcUrl(url());
            pool.setMaximumPoolSize(8);
            pool.setMinimumIdle(0);
            // Nobody closes it, and all tests of a JVM share a server.
            pool.setIdleTimeout(10_000);
            dataSource = new HikariDataSource(pool);
        }
        return dataSource;
    }

    /** The notices of one more node, which tells in the transactions of this pool. */
    public Notices notices(DataSource pool) {
        var notices = new Notices(new GivenDatabase(url()), JdbcClient.create(pool));
        notices.start();
        return notices;
    }

    /** A folder for a server of a test's own; PostgreSQL's programs are unpacked once for all tests. */
    static PostgresFolder folder(Path home) {
        return new PostgresFolder(home, shared());
    }

    private static Path shared() {
        try {
            var testClasses =
                    TestDatabase.class.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(testClasses.toURI()).resolveSibling("test-database");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestDatabase copyOf(String template) {
        var name = "test_" + COUNT.incrementAndGet();
        run("CREATE DATABASE " + name + " TEMPLATE " + template);
        return new TestDatabase(urlOf(name));
    }

    private static String urlOf(String database) {
        var server = Server.RUNNING;
        return server.getJdbcUrl().replaceFirst("/[^/]*$", "/" + database) + "?user=" + server.getUsername()
                + "&password=" + server.getPassword();
    }

    private static synchronized void run(String sql) {
        try (var connection = DriverManager.getConnection(urlOf("postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Ends with the JVM: the kernel tells it to. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            var server = inFreeSlot(1);
            try (var connection =
                    DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword())) {
                forget(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return server;
        }

        /** What earlier test JVMs left. */
        private static void forget(Connection connection) throws SQLException {
            var drops = new ArrayList<String>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT 'DROP DATABASE ' || datname FROM pg_database"
                            + " WHERE datname NOT IN ('postgres', 'template0', 'template1')")) {
                while (rows.next()) {
                    drops.add(rows.getString(1));
                }
            }
            try (var statement = connection.createStatement()) {
                for (var drop : drops) {
                    statement.execute(drop);
                }
            }
        }

        /** The same folder again and again, unless another test JVM is using it. */
        private static EmbeddedPostgres inFreeSlot(int slot) {
            try {
                var folder = folder(shared().resolve(Integer.toString(slot)));
                // Only the machine could lose what is not synced, and then it is only a test's.
                return EmbeddedPostgres.start(folder, Map.of("fsync", "off", "max_connections", "300"));
            } catch (DatabaseUnavailable e) {
                if (slot == JVMS_AT_A_TIME) {
                    throw e;
                }
                return inFreeSlot(slot + 1);
            }
        }
    }

    private static final class Migrated {

        static final String TEMPLATE_NAME = migrate();

        private static String migrate() {
            run("CREATE DATABASE " + TEMPLATE);
            Flyway.configure().dataSource(urlOf(TEMPLATE), null, null).load().migrate();
            return TEMPLATE;
        }
    }
}
