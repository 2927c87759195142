package dev.porchlight.housecall;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Against the real API, with {@code PORCHLIGHT_LIVE_KEY} and, if it lives elsewhere, {@code PORCHLIGHT_LIVE_URL}. */
@EnabledIfEnvironmentVariable(
        named = "PORCHLIGHT_LIVE_KEY",
        matches = ".+",
        disabledReason = "without a key of a real account")
class LiveKeepsTheContractTest implements HousecallContract {

    private static Connection connection;

    @BeforeAll
    static void start() {
        URI url = URI.create(
                Optional.ofNullable(System.getenv("PORCHLIGHT_LIVE_URL")).orElse("https://api.housecallpro.com"));
        connection = Connections.to(url, System.getenv("PORCHLIGHT_LIVE_KEY"));
    }

    @AfterAll
    static void stop() {
        connection.close();
    }

    @Override
    public Connection connection() {
        return connection;
    }
}
