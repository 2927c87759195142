package dev.porchlight.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The one connection of this node that listens; it is not the pool's, and when it breaks it is made anew. */
final class NoticeConnection {

    /** One for everything, so that the connection, which mostly waits, never has to be told of another. */
    static final String CHANNEL = "porchlight";

    private static final Logger log = LoggerFactory.getLogger(NoticeConnection.class);

    /** A connection that vanished without a word (a firewall, a pulled cable) is noticed at the next check. */
    private static final Duration CHECK_EVERY = Duration.ofSeconds(10);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final JdbcConnectionDetails database;
    private final Consumer<String> heard;
    private final Runnable missed;

    private @Nullable Thread listening;

    NoticeConnection(JdbcConnectionDetails database, Consumer<String> heard, Runnable missed) {
        this.database = database;
        this.heard = heard;
        this.missed = missed;
    }

    synchronized void open() {
        if (listening == null) {
            listening = Thread.ofVirtual().name("notices").start(this::keepListening);
        }
    }

    /** An interrupt ends a virtual thread's wait on a socket at once. */
    synchronized void close() {
        if (listening != null) {
            listening.interrupt();
            listening = null;
        }
    }

    synchronized boolean isOpen() {
        return listening != null;
    }

    private void keepListening() {
        var pause = SHORTEST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = connect()) {
                pause = SHORTEST_PAUSE;
                listen(connection);
            } catch (SQLException e) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                log.warn("Not listening to notices, trying again in {} ms: {}", pause.toMillis(), e.getMessage());
                pause = rest(pause);
            }
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "porchlight notices");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        if (database.getUsername() != null) {
            properties.setProperty("user", database.getUsername());
        }
        if (database.getPassword() != null) {
            properties.setProperty("password", database.getPassword());
        }
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
        }
        // Only now: what moves from here on is heard.
        missed.run();
        var postgres = connection.unwrap(PGConnection.class);
        while (!Thread.currentThread().isInterrupted()) {
            var notices = postgres.getNotifications((int) CHECK_EVERY.toMillis());
            if (notices == null || notices.length == 0) {
                check(connection);
                continue;
            }
            for (var notice : notices) {
                heard.accept(notice.getParameter());
            }
        }
    }

    private static void check(Connection connection) throws SQLException {
        if (!connection.isValid((int) CHECK_EVERY.toSeconds())) {
            throw new SQLException("The connection is gone");
        }
    }

    private static Duration rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }
}
