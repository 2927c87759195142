package dev.porchlight.sandbox;

import dev.porchlight.sandbox.webhooks.Target;
import java.time.Clock;
import java.util.Map;

/**
 * Where the sandbox listens and whom it tells.
 *
 * @param host to listen on
 * @param publicHost as it appears in the links to files
 * @param port of the API, the text gateway and the controls; 0 takes any free one, here and below
 * @param filesPort of the file server
 * @param smtpPort of the mail server
 * @param controlsFromAnywhere whether the controls answer more than this machine
 */
public record SandboxSettings(
        String host,
        String publicHost,
        int port,
        int filesPort,
        int smtpPort,
        Target webhooks,
        boolean controlsFromAnywhere,
        Clock clock) {

    private static final int HIGHEST_PORT = 65_535;

    /** For tests: free ports on this machine, webhooks to nowhere. */
    public static SandboxSettings ephemeral() {
        return new SandboxSettings("127.0.0.1", "127.0.0.1", 0, 0, 0, Target.NOWHERE, false, Clock.systemUTC());
    }

    /** From SANDBOX_HOST, SANDBOX_PORT and so on, as the README of the sandbox lists them. */
    static SandboxSettings from(Map<String, String> environment) {
        String host = environment.getOrDefault("SANDBOX_HOST", "127.0.0.1");
        int port = port(environment, "SANDBOX_PORT", 8090);
        return new SandboxSettings(
                host,
                environment.getOrDefault("SANDBOX_PUBLIC_HOST", host.equals("0.0.0.0") ? "localhost" : host),
                port,
                port(environment, "SANDBOX_FILES_PORT", port == 0 ? 0 : port + 1),
                port(environment, "SANDBOX_SMTP_PORT", 2525),
                Target.of(environment.get("SANDBOX_WEBHOOK_URL"), environment.get("SANDBOX_WEBHOOK_SECRET")),
                environment.getOrDefault("SANDBOX_CONTROLS", "local").equals("anywhere"),
                Clock.systemUTC());
    }

    public SandboxSettings withClock(Clock clock) {
        return new SandboxSettings(host, publicHost, port, filesPort, smtpPort, webhooks, controlsFromAnywhere, clock);
    }

    public SandboxSettings withPort(int port) {
        return new SandboxSettings(host, publicHost, port, filesPort, smtpPort, webhooks, controlsFromAnywhere, clock);
    }

    public SandboxSettings withWebhooks(Target webhooks) {
        return new SandboxSettings(host, publicHost, port, filesPort, smtpPort, webhooks, controlsFromAnywhere, clock);
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        String value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new IllegalArgumentException(name + " is a port number, not \"" + value + "\"");
    }
}
