package dev.porchlight.housecall;

import dev.porchlight.sandbox.Sandbox;
import dev.porchlight.sandbox.SandboxSettings;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class SandboxKeepsTheContractTest implements HousecallContract {

    private static Sandbox sandbox;
    private static Connection connection;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.ephemeral());
        connection = Connections.to(URI.create(sandbox.url()), "sandbox-company-key");
    }

    @AfterAll
    static void stop() {
        connection.close();
        sandbox.close();
    }

    @Override
    public Connection connection() {
        return connection;
    }
}
