package dev.porchlight.database;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notices of one node of a test's own, heard from the start. */
public final class TestNotices {

    private TestNotices() {}

    public static Notices on(TestDatabase database, DataSource dataSource) {
        var details = new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return null;
            }

            @Override
            public String getPassword() {
                return null;
            }
        };
        var notices = new Notices(details, JdbcClient.create(dataSource));
        notices.start();
        return notices;
    }
}
