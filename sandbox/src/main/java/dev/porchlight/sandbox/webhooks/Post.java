package dev.porchlight.sandbox.webhooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One POST at a time per caller; answers the status, or 0 when nobody answered in time. */
final class Post implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Executor threads;
    private @Nullable HttpClient client;

    Post(Executor threads) {
        this.threads = threads;
    }

    int unsigned(URI url, byte[] body) {
        return send(to(url, body).build());
    }

    int signed(URI url, byte[] body, String secret, Instant now) {
        String timestamp = String.valueOf(now.getEpochSecond());
        return send(to(url, body)
                .header("Api-Timestamp", timestamp)
                .header("Api-Signature", Signature.of(secret, timestamp, body))
                .build());
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }

    private static HttpRequest.Builder to(URI url, byte[] body) {
        return HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
    }

    private int send(HttpRequest request) {
        try {
            return client().send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Made when first needed: it would be a good part of the time the sandbox takes to start. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(threads)
                    .connectTimeout(PATIENCE)
                    .build();
        }
        return client;
    }
}
