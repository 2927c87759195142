package dev.porchlight.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything in the database at one moment, in one file: a table is what PostgreSQL's COPY writes of it. It says nothing
 * of how PostgreSQL keeps its data, so a later version of PostgreSQL reads it, too.
 */
final class Backup {

    private static final String MANIFEST = "porchlight.json";
    private static final String HISTORY = "flyway_schema_history";
    private static final JsonMapper JSON = JsonMapper.shared();

    private Backup() {}

    /**
     * What a backup holds.
     *
     * @param version of the tables: the last migration
     * @param columns by table, in the order in which they are written
     */
    record Manifest(String version, Map<String, List<String>> columns) {}

    /** One moment of all tables, while the portal goes on; the file appears when it is whole. */
    static Manifest save(Connection connection, Path file) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var manifest = new Manifest(version(connection), tables(connection));
        var scratch = file.resolveSibling(file.getFileName() + ".part");
        // It opens every door that the portal has: for nobody else to read.
        Files.deleteIfExists(scratch);
        Files.createFile(scratch, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var zip = new ZipOutputStream(Files.newOutputStream(scratch))) {
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writeValueAsBytes(manifest));
            for (var table : manifest.columns.entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey()));
                copy(connection).copyOut("COPY " + named(table) + " TO STDOUT", new FilterOutputStream(zip) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        out.write(bytes, from, length);
                    }

                    @Override
                    public void close() {
                        // The next table follows.
                    }
                });
            }
        } finally {
            connection.rollback();
        }
        Durable.sync(scratch);
        Files.move(scratch, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return manifest;
    }

    /** Into a database without tables. When it fails, throw that database away: the tables are made before the rows. */
    static Manifest load(Connection connection, String url, Path file) throws SQLException, IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry(MANIFEST);
            if (entry == null) {
                throw new DatabaseUnavailable(
                        file + " is not a backup of Porchlight.", "Give the file that porchlight backup has written.");
            }
            var manifest = JSON.readValue(zip.getInputStream(entry).readAllBytes(), Manifest.class);
            if (!tables(connection).isEmpty()) {
                throw new DatabaseUnavailable(
                        "There are tables in this database already. Nothing was changed.",
                        "Restore into a new, empty folder (PORCHLIGHT_DATA).");
            }
            Flyway.configure()
                    .dataSource(url, null, null)
                    .target(manifest.version)
                    .load()
                    .migrate();
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                // Rows come table by table, whichever refers to which.
                statement.execute("SET LOCAL session_replication_role = replica");
                for (var table : manifest.columns.entrySet()) {
                    try (var rows = zip.getInputStream(zip.getEntry(table.getKey()))) {
                        copy(connection).copyIn("COPY " + named(table) + " FROM STDIN", rows);
                    }
                }
            }
            continueSequences(connection);
            connection.commit();
            return manifest;
        }
    }

    /** Identities go on after the highest that was used. */
    private static void continueSequences(Connection connection) throws SQLException {
        var sets = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("""
                    SELECT format('SELECT setval(%L, greatest(1, (SELECT coalesce(max(%I), 1) FROM %I)))',
                                  pg_get_serial_sequence(quote_ident(table_name), column_name), column_name, table_name)
                      FROM information_schema.columns WHERE table_schema = 'public' AND is_identity = 'YES'
                    """)) {
            while (found.next()) {
                sets.add(found.getString(1));
            }
        }
        try (var statement = connection.createStatement()) {
            for (var set : sets) {
                statement.execute(set);
            }
        }
    }

    private static String version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT version FROM " + HISTORY
                        + " WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1")) {
            if (!found.next()) {
                throw new DatabaseUnavailable("There is nothing in this database yet.", "Start the portal once.");
            }
            return found.getString(1);
        }
    }

    private static Map<String, List<String>> tables(Connection connection) throws SQLException {
        var tables = new TreeMap<String, List<String>>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("""
                    SELECT c.table_name, c.column_name FROM information_schema.columns c
                      JOIN information_schema.tables t USING (table_schema, table_name)
                     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
                       AND c.table_name <> '%s'
                     ORDER BY c.table_name, c.ordinal_position
                    """.formatted(HISTORY))) {
            while (found.next()) {
                tables.computeIfAbsent(found.getString(1), table -> new ArrayList<>())
                        .add(found.getString(2));
            }
        }
        return tables;
    }

    private static String named(Map.Entry<String, List<String>> table) {
        return quoted(table.getKey()) + " ("
                + String.join(
                        ", ", table.getValue().stream().map(Backup::quoted).toList()) + ")";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static CopyManager copy(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
