package dev.porchlight.file;

import dev.porchlight.database.Notices;
import dev.porchlight.housecall.CompanyApi;
import dev.porchlight.housecall.CustomersApi;
import dev.porchlight.housecall.EstimatesApi;
import dev.porchlight.housecall.InvoicesApi;
import dev.porchlight.housecall.JobsApi;
import dev.porchlight.housecall.LeadsApi;
import dev.porchlight.housecall.TestClient;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The files of one node, for tests of packages that write into them. */
public final class TestFiles {

    private TestFiles() {}

    public static Files on(DataSource pool, Notices notices, TestClient client) {
        var upstream = new Upstream(
                client.api(CompanyApi.class),
                client.api(CustomersApi.class),
                client.api(JobsApi.class),
                client.api(EstimatesApi.class),
                client.api(InvoicesApi.class),
                client.api(LeadsApi.class));
        var shared = new FileNode.Database(JdbcClient.create(pool), new JdbcTransactionManager(pool), notices);
        return new FileNode(upstream, client.housecall(), shared, event -> {}, TestNode.SETTINGS, Clock.systemUTC())
                .files;
    }
}
