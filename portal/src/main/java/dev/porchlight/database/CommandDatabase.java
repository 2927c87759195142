package dev.porchlight.database;

import java.io.IOException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The portal's database, for a command that is run beside it: the server that is given, that of the running portal, or
 * one that is started for as long as the command takes.
 */
public final class CommandDatabase implements AutoCloseable {

    private final JdbcConnectionDetails server;
    private final @Nullable EmbeddedPostgres own;
    private final DataSource dataSource;

    private CommandDatabase(JdbcConnectionDetails server, @Nullable EmbeddedPostgres own) {
        this.server = server;
        this.own = own;
        this.dataSource = dataSource(server);
    }

    /** Throws {@link DatabaseUnavailable} when there is none, or none with the tables of this version. */
    public static CommandDatabase open(Environment settings) throws IOException {
        var database = open(Binder.get(settings).bindOrCreate("porchlight", DatabaseSettings.class));
        try {
            database.prepareTables();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static CommandDatabase open(DatabaseSettings settings) throws IOException {
        var url = settings.database().url();
        if (url != null) {
            return new CommandDatabase(new GivenDatabase(url), null);
        }
        Optional<RunningServer> running =
                RunningServer.in(PostgresFolder.in(settings.data())).filter(RunningServer::answers);
        if (running.isPresent()) {
            return new CommandDatabase(running.get(), null);
        }
        var own = EmbeddedPostgres.start(settings.data());
        return new CommandDatabase(own, own);
    }

    private static DataSource dataSource(JdbcConnectionDetails server) {
        var each = new DriverManagerDataSource(server.getJdbcUrl());
        String user = server.getUsername();
        String password = server.getPassword();
        if (user != null && password != null) {
            each.setUsername(user);
            each.setPassword(password);
        }
        return each;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** For telling the running portal; it does not listen. */
    public Notices notices() {
        return new Notices(server, JdbcClient.create(dataSource));
    }

    /** Tables that a running portal knows are changed by starting a newer portal, not behind its back. */
    private void prepareTables() {
        var flyway = Flyway.configure().dataSource(dataSource).load();
        var tables = flyway.info();
        if (own != null || tables.applied().length == 0) {
            flyway.migrate();
        } else if (tables.pending().length > 0) {
            throw new DatabaseUnavailable(
                    "The tables in the database are of an older version than this program.",
                    "Start the portal of this version once; it brings them up to date.");
        }
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            own.close();
        }
    }
}
