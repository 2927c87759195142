package dev.porchlight.windows;

import dev.porchlight.housecall.AvailabilityApi;
import dev.porchlight.housecall.EmployeesApi;
import dev.porchlight.housecall.TestClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Free times and holds of one node, without the rest of a portal. Several share a database. */
public final class TestWindows implements AutoCloseable {

    /** Where the sandbox's company is. */
    public static final ZoneId BOSTON = ZoneId.of("America/New_York");

    static final WindowSettings SETTINGS = new WindowSettings(
            Duration.ofMinutes(10), 3, Duration.ofSeconds(60), Duration.ofMinutes(10), Duration.ofSeconds(5), 25);

    public final Windows windows;
    public final Holds holds;
    final HoldTable table;
    final MeterRegistry meters = new SimpleMeterRegistry();

    private TestWindows(DataSource pool, TestClient client, WindowSettings settings, Clock clock) {
        table = new HoldTable(JdbcClient.create(pool), new TransactionTemplate(new JdbcTransactionManager(pool)));
        var apis = new HousecallApis(client.api(AvailabilityApi.class), client.api(EmployeesApi.class));
        windows = new Windows(apis, table, new CompanyDays(() -> BOSTON, clock), settings);
        holds = new Holds(table, windows, settings, meters);
    }

    public static TestWindows on(DataSource pool, TestClient client) {
        return on(pool, client, SETTINGS, Clock.systemUTC());
    }

    static TestWindows on(DataSource pool, TestClient client, WindowSettings settings, Clock clock) {
        return new TestWindows(pool, client, settings, clock);
    }

    /** With holds that end after this. */
    static WindowSettings holding(Duration holdFor) {
        return new WindowSettings(
                holdFor,
                SETTINGS.holdsPerCustomer(),
                SETTINGS.fresh(),
                SETTINGS.stale(),
                SETTINGS.patience(),
                SETTINGS.mostEmployees());
    }

    @Override
    public void close() {
        windows.close();
    }
}
