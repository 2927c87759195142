package dev.porchlight.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A portal reduced to its database, as a program to be killed: says which rows it finds, then writes rows without end
 * and says of each when it is committed.
 */
final class Writer {

    private static final int AT_A_TIME = 4;
    private static final long RETRY_NANOS = 20_000_000;

    private final EmbeddedPostgres server;
    private final AtomicLong ids;

    private Writer(EmbeddedPostgres server) throws SQLException {
        this.server = server;
        this.ids = new AtomicLong(sayWhatIsKept());
    }

    public static void main(String[] folders) throws SQLException {
        var folder = new PostgresFolder(Path.of(folders[0]), Path.of(folders[1]));
        try {
            new Writer(EmbeddedPostgres.start(folder, Map.of())).write();
        } catch (DatabaseUnavailable e) {
            System.out.println("refused " + e.getMessage());
        }
    }

    private void write() {
        System.out.println("ready");
        for (var i = 0; i < AT_A_TIME; i++) {
            Thread.ofPlatform().start(this::writeWithoutEnd);
        }
    }

    private long sayWhatIsKept() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS written (id bigint PRIMARY KEY)");
            var last = 0L;
            try (var rows = statement.executeQuery("SELECT id FROM written ORDER BY id")) {
                while (rows.next()) {
                    last = rows.getLong(1);
                    System.out.println("kept " + last);
                }
            }
            return last;
        }
    }

    private void writeWithoutEnd() {
        while (true) {
            try (var connection = connect();
                    var insert = connection.prepareStatement("INSERT INTO written VALUES (?)")) {
                while (true) {
                    var id = ids.incrementAndGet();
                    insert.setLong(1, id);
                    insert.executeUpdate();
                    System.out.println("committed " + id);
                }
            } catch (SQLException serverIsAway) {
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
    }
}
