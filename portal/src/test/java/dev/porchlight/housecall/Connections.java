package dev.porchlight.housecall;

import dev.porchlight.shared.Secret;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Clients for tests. */
final class Connections {

    static final String KEY = "k3y-that-must-not-leak-0123456789";

    private Connections() {}

    static Connection to(URI url) {
        return to(url, KEY);
    }

    static Connection to(URI url, String key) {
        return to(url, key, Duration.ofSeconds(10), DataSize.ofMegabytes(16));
    }

    static Connection to(URI url, Duration patience, DataSize largest) {
        return to(url, KEY, patience, largest);
    }

    private static Connection to(URI url, String key, Duration patience, DataSize largest) {
        var settings = new HousecallSettings(
                url,
                new Secret(key),
                HousecallSettings.Auth.TOKEN,
                6,
                Duration.ofSeconds(2),
                patience,
                patience,
                largest,
                "#customer");
        return new Connection(
                settings,
                FixedKey.of(settings),
                "1.2.3",
                Clock.systemUTC(),
                new SimpleMeterRegistry(),
                TestTracer.NONE);
    }
}
