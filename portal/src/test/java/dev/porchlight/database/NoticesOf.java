package dev.porchlight.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The notices of one more node. */
public final class NoticesOf {

    private NoticesOf() {}

    public static Notices started(TestDatabase database) {
        var notices = new Notices(new GivenDatabase(database.url()), JdbcClient.create(database.dataSource()));
        notices.start();
        return notices;
    }
}
