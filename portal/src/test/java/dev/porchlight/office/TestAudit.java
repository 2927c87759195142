package dev.porchlight.office;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail, for tests of packages that write into it. */
public final class TestAudit {

    private TestAudit() {}

    public static Audit on(DataSource pool) {
        return new Audit(JdbcClient.create(pool), Clock.systemUTC());
    }
}
