package dev.porchlight.database;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells every node, this one included, that something has moved, the moment that is committed (PostgreSQL's
 * {@code NOTIFY}). A notice names what moved and does not carry it. While a node is cut off from the database it misses
 * notices, and learns that it did.
 */
public final class Notices implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Notices.class);

    /** PostgreSQL takes less than 8000 bytes. */
    private static final int MOST_BYTES = 7_999;

    private static final char SEPARATOR = '\n';

    private final JdbcClient client;
    private final NoticeConnection connection;
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private final List<Runnable> afterGaps = new CopyOnWriteArrayList<>();

    Notices(JdbcConnectionDetails database, JdbcClient client) {
        this.client = client;
        this.connection = new NoticeConnection(database, this::hear, this::missed);
    }

    /** In a transaction the notice goes out with its commit, or not at all; otherwise at once. */
    public void tell(String channel, String payload) {
        var notice = channel + SEPARATOR + payload;
        var bytes = notice.getBytes(StandardCharsets.UTF_8).length;
        if (channel.indexOf(SEPARATOR) >= 0 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "A notice names what moved, in less than 8000 bytes; this one for channel "
                            + channel.lines().findFirst().orElse("") + " has " + bytes);
        }
        client.sql("SELECT pg_notify(:channel, :notice)")
                .param("channel", NoticeConnection.CHANNEL)
                .param("notice", notice)
                .query(row -> {});
    }

    /** Listeners are called one after the other on one thread, in the order of the commits: be quick. */
    public void listen(String channel, Consumer<String> listener) {
        listeners.computeIfAbsent(channel, _ -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /** Called whenever notices may have been missed: when listening begins, and begins again. Drop what is cached. */
    public void onReconnect(Runnable action) {
        afterGaps.add(action);
    }

    @Override
    public void start() {
        connection.open();
    }

    @Override
    public void stop() {
        connection.close();
    }

    @Override
    public boolean isRunning() {
        return connection.isOpen();
    }

    /** Before the web server starts, and until after it has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void hear(String notice) {
        var end = notice.indexOf(SEPARATOR);
        var channel = notice.substring(0, Math.max(end, 0));
        var payload = notice.substring(end + 1);
        listeners.getOrDefault(channel, List.of()).forEach(listener -> calm(() -> listener.accept(payload)));
    }

    private void missed() {
        afterGaps.forEach(Notices::calm);
    }

    /** One listener's failure is not the next one's. */
    private static void calm(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            log.error("A listener to notices failed", e);
        }
    }
}
