package dev.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SandboxMainTest {

    /** Far above the second it should take, as builds share their machine; the time is printed to be looked at. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void saysWhenItIsReadyAndStopsWhenAsked() throws Exception {
        long start = System.nanoTime();
        Process program = start(Map.of("SANDBOX_PORT", "0", "SANDBOX_SMTP_PORT", "0"));
        try (BufferedReader said = reader(program)) {
            String line = said.readLine();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.println("From nothing to ready in " + took.toMillis() + " ms. " + line);

            program.destroy();

            assertThat(line).startsWith("Sandbox ready after ").contains("controls http://127.0.0.1:");
            assertThat(took).isLessThan(PATIENCE);
            assertThat(program.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void saysInOneSentenceWhyItCannotStart() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process program = start(Map.of("SANDBOX_PORT", "0", "SANDBOX_SMTP_PORT", "" + taken.getLocalPort()));
            try (BufferedReader said = reader(program)) {
                assertThat(said.lines())
                        .containsExactly("The sandbox cannot start. Cannot listen on 127.0.0.1:" + taken.getLocalPort()
                                + " for mail: Address already in use");
                assertThat(program.waitFor()).isEqualTo(1);
            } finally {
                program.destroyForcibly();
            }
        }
    }

    private static Process start(Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SandboxMain.class.getName())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static BufferedReader reader(Process program) {
        return new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
    }
}
