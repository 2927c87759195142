package dev.porchlight.sandbox;

import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;

/** The sandbox as a program: says when it is ready, and stops when it is asked to. */
final class SandboxMain {

    private SandboxMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        // The mail server's library asks for a logger that nobody needs, and would say so.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        long start = System.nanoTime();
        try {
            Sandbox sandbox = Sandbox.start(SandboxSettings.from(System.getenv()));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(sandbox::close));
            System.out.printf(
                    "Sandbox ready after %d ms: API %s, controls %s/_sandbox/, files %s, SMTP port %d%n",
                    (System.nanoTime() - start) / 1_000_000,
                    sandbox.url(),
                    sandbox.url(),
                    sandbox.filesUrl(),
                    sandbox.smtpPort());
        } catch (IllegalArgumentException | UncheckedIOException e) {
            System.err.println("The sandbox cannot start. " + e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }
}
