package dev.porchlight.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the portal's data are.
 *
 * @param data the folder of the embedded database ({@code PORCHLIGHT_DATA}), by default {@code .data} in the working
 *     folder; it is made when it is missing, and nothing is written outside of it
 * @param database the server to use instead of the embedded one
 */
@ConfigurationProperties("porchlight")
record DatabaseSettings(
        @DefaultValue(".data") Path data, @DefaultValue Server database) {

    private static final String SCHEME = "jdbc:postgresql:";

    /**
     * A PostgreSQL that somebody else runs.
     *
     * @param url its JDBC URL with user and password ({@code PORCHLIGHT_DATABASE_URL}), for instance
     *     {@code jdbc:postgresql://db.example.com/porchlight?user=porchlight&password=secret}; without it the portal
     *     runs a PostgreSQL of its own
     */
    record Server(@Nullable String url) {

        Server {
            url = url == null || url.isBlank() ? null : url.strip();
            if (url != null && !url.startsWith(SCHEME)) {
                // The value itself is not repeated: it holds a password.
                throw new DatabaseUnavailable(
                        "PORCHLIGHT_DATABASE_URL is not the JDBC URL of a PostgreSQL: it does not begin with " + SCHEME
                                + "//.",
                        "Write it as jdbc:postgresql://HOST:PORT/DATABASE?user=USER&password=PASSWORD.");
            }
        }
    }
}
