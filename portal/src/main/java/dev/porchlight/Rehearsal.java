package dev.porchlight;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.SpringApplication;

/**
 * {@code porchlight rehearse}: starts the whole portal where nobody sees it, looks at its open pages and ends. The JVM
 * remembers what that took, for the cache of {@code porchlight prepare}: classes that are only loaded for the first visitor
 * are in it, too, and so is what was hot.
 */
final class Rehearsal {

    private static final int ROUNDS = 100;
    private static final List<String> OPEN = List.of("/health/ready", "/", "/sign-in", "/nothing-here");

    private Rehearsal() {}

    /** @return the exit status of the process */
    static int run() {
        // Housecall Pro is not asked: this may run where no key is.
        try (var portal = SpringApplication.run(
                        PortalApplication.class,
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--porchlight.housecall.url=http://127.0.0.1:9");
                var browser = HttpClient.newHttpClient()) {
            var here = URI.create("http://127.0.0.1:" + portal.getEnvironment().getProperty("local.server.port"));
            for (int round = 0; round < ROUNDS; round++) {
                for (String path : OPEN) {
                    browser.send(HttpRequest.newBuilder(here.resolve(path)).build(), BodyHandlers.discarding());
                }
            }
            return 0;
        } catch (IOException e) {
            System.err.println("The portal started and gave no page: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
