package dev.porchlight;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;

/**
 * {@code porchlight rehearse}: starts the whole portal where nobody sees it, looks at its open pages and ends. The JVM
 * remembers what that took, for the cache of {@code porchlight prepare}: classes that are only loaded for the first visitor
 * are in it, too, and so is what was hot.
 */
final class Rehearsal {

    private static final int ROUNDS = 100;
    private static final List<String> OPEN = List.of("/", "/sign-in", "/nothing-here", "/health/ready");

    /** Reached by nobody, and Housecall Pro is not asked: this runs where no key is, too. */
    private static final List<String> ALONE = List.of(
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--porchlight.housecall.url=http://127.0.0.1:9",
            "--porchlight.housecall.auth=TOKEN",
            "--porchlight.housecall.key=none");

    private Rehearsal() {}

    /**
     * @param settings that are not in the environment, as {@code --name=value}
     * @return the exit status of the process
     */
    static int run(String... settings) {
        var all = new ArrayList<>(ALONE);
        all.addAll(List.of(settings));
        try (var portal = SpringApplication.run(PortalApplication.class, all.toArray(String[]::new));
                var browser = HttpClient.newHttpClient()) {
            var here = URI.create("http://127.0.0.1:" + portal.getEnvironment().getProperty("local.server.port"));
            int ready = 0;
            for (int round = 0; round < ROUNDS; round++) {
                for (String path : OPEN) {
                    var question = HttpRequest.newBuilder(here.resolve(path)).build();
                    ready = browser.send(question, BodyHandlers.discarding()).statusCode();
                }
            }
            return ready == 200 ? 0 : failed("said that it was not ready");
        } catch (IOException e) {
            return failed("gave no page: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int failed(String how) {
        System.err.println("The portal started and " + how);
        return 1;
    }
}
