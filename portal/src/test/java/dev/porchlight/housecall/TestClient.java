package dev.porchlight.housecall;

import dev.porchlight.shared.Secret;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** The client as the portal wires it, for tests of other packages. */
public final class TestClient {

    private final Connection connection;

    private TestClient(Connection connection) {
        this.connection = connection;
    }

    /** With the sandbox's company key. */
    public static TestClient to(String url) {
        return to(url, FixedKey.of(settings(url)));
    }

    /** With whatever opens it. */
    public static TestClient to(String url, Access access) {
        return new TestClient(new Connection(
                settings(url), access, "test", Clock.systemUTC(), new SimpleMeterRegistry(), TestTracer.NONE));
    }

    private static HousecallSettings settings(String url) {
        return new HousecallSettings(
                URI.create(url),
                new Secret("sandbox-company-key"),
                HousecallSettings.Auth.TOKEN,
                6,
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                DataSize.ofMegabytes(16),
                "#customer");
    }

    public <T> T api(Class<T> type) {
        return connection.to(type);
    }

    public Housecall housecall() {
        return connection.housecall();
    }
}
