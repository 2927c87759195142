package dev.porchlight.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * {@code porchlight backup FILE} while the portal runs, {@code porchlight restore FILE} into a new folder while it does
 * not. For the embedded database; whoever brings a PostgreSQL has its own tools for that.
 */
public final class BackupCommand {

    private BackupCommand() {}

    /** @return the exit status of the process */
    public static int run(String what, String... arguments) {
        if (arguments.length != 1) {
            return fail("Which file? porchlight " + what + " FILE", 2);
        }
        if (!System.getenv().getOrDefault("PORCHLIGHT_DATABASE_URL", "").isBlank()) {
            return fail(
                    "The database is a server of your own (PORCHLIGHT_DATABASE_URL): use pg_dump and pg_restore.", 2);
        }
        var data = Path.of(System.getenv().getOrDefault("PORCHLIGHT_DATA", ".data"));
        try {
            return what.equals("backup") ? backup(data, Path.of(arguments[0])) : restore(data, Path.of(arguments[0]));
        } catch (DatabaseUnavailable e) {
            return fail(e.problem() + " " + e.remedy(), 1);
        } catch (SQLException | IOException e) {
            return fail("It did not work: " + e.getMessage(), 1);
        }
    }

    static int backup(Path data, Path file) throws SQLException, IOException {
        var running = RunningDatabase.embedded(PostgresFolder.in(data), new Properties());
        if (running.isEmpty()) {
            return fail(
                    "No portal is running on " + data.toAbsolutePath() + ". Start it, or name its PORCHLIGHT_DATA.", 1);
        }
        try (var connection = running.get()) {
            var saved = Backup.save(connection, file.toAbsolutePath());
            say("Saved %d tables of version %s to %s (%,d bytes)."
                    .formatted(saved.columns().size(), saved.version(), file, Files.size(file)));
        }
        return 0;
    }

    static int restore(Path data, Path file) throws SQLException, IOException {
        if (!Files.exists(file)) {
            return fail("There is no file " + file.toAbsolutePath(), 1);
        }
        try (var server = EmbeddedPostgres.start(data)) {
            var url = server.getJdbcUrl() + "?user=" + server.getUsername() + "&password=" + server.getPassword();
            try (var connection = DriverManager.getConnection(url)) {
                var loaded = Backup.load(connection, url, file);
                say("Restored %d tables of version %s into %s. Start the portal now."
                        .formatted(loaded.columns().size(), loaded.version(), data.toAbsolutePath()));
            }
        }
        return 0;
    }

    private static void say(String sentence) {
        System.out.println(sentence);
    }

    private static int fail(String sentence, int status) {
        System.err.println(sentence);
        return status;
    }
}
