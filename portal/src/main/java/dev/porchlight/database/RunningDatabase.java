package dev.porchlight.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** The portal's database for somebody who is not the portal. Nothing is started for them. */
public final class RunningDatabase {

    private final DatabaseSettings settings;

    RunningDatabase(DatabaseSettings settings) {
        this.settings = settings;
    }

    /** With little patience. Empty when it is the embedded database and its portal is not running. */
    public Optional<Connection> connect() throws SQLException, IOException {
        var manners = new Properties();
        manners.setProperty("ApplicationName", "porchlight doctor");
        manners.setProperty("connectTimeout", "5");
        manners.setProperty("loginTimeout", "10");
        manners.setProperty("socketTimeout", "10");
        var url = settings.database().url();
        return url == null
                ? embedded(PostgresFolder.in(settings.data()), manners)
                : Optional.of(DriverManager.getConnection(url, manners));
    }

    static Optional<Connection> embedded(PostgresFolder folder, Properties manners) throws SQLException, IOException {
        var server = RunningServer.in(folder);
        if (server.isEmpty()) {
            return Optional.empty();
        }
        manners.setProperty("user", server.get().getUsername());
        manners.setProperty("password", server.get().password());
        return Optional.of(DriverManager.getConnection(server.get().url(), manners));
    }
}
