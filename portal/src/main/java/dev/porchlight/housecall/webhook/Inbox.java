package dev.porchlight.housecall.webhook;

import dev.porchlight.housecall.StoredJson;
import dev.porchlight.housecall.WebhookReceived;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was received and has yet to be passed on. Every node may empty it, and each webhook is passed on by one of them. */
final class Inbox implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private static final int MOST_ATTEMPTS = 10;
    private static final Duration REST = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofDays(3);

    /** One at a time, so that what comes in a burst is passed on in order. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("webhooks").factory());

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher listeners;

    Inbox(JdbcClient database, TransactionTemplate transaction, ApplicationEventPublisher listeners) {
        this.database = database;
        this.transaction = transaction;
        this.listeners = listeners;
    }

    /** Returns when it is safe; it is passed on behind. Does nothing when the same has been received before. */
    void receive(String fingerprint, WebhookReceived received) {
        store(fingerprint, received);
        worker.execute(this::empty);
    }

    private void store(String fingerprint, WebhookReceived received) {
        database.sql("insert into webhooks (fingerprint, content) values (?, ?) on conflict do nothing")
                .params(fingerprint, StoredJson.write(received))
                .update();
    }

    /** Passes on what waits, oldest first, until nothing does. */
    void empty() {
        while (waiting().stream().filter(this::passOn).count() > 0) {
            // More may have come in the meantime.
        }
    }

    void forgetOld() {
        database.sql("delete from webhooks where received_at < now() - make_interval(secs => ?)")
                .param(KEPT.toSeconds())
                .update();
    }

    private List<String> waiting() {
        return database.sql("""
            select fingerprint from webhooks
            where processed_at is null and not_before <= now() and attempts < ?
            order by received_at limit 100
            """).param(MOST_ATTEMPTS).query(String.class).list().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** What the listeners write and that this is done are committed together. */
    private boolean passOn(String fingerprint) {
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                Optional<WebhookReceived> received = take(fingerprint);
                received.ifPresent(listeners::publishEvent);
                return received.isPresent();
            }));
        } catch (RuntimeException failure) {
            log.warn("A webhook could not be passed on; it will be tried again.", failure);
            setAside(fingerprint);
            return true;
        }
    }

    /** Empty while another node has it, or had it. */
    private Optional<WebhookReceived> take(String fingerprint) {
        return database.sql("""
            with taken as (
                select fingerprint from webhooks
                where fingerprint = ? and processed_at is null
                for update skip locked)
            update webhooks set processed_at = now()
            from taken where webhooks.fingerprint = taken.fingerprint
            returning content
            """)
                .param(fingerprint)
                .query(String.class)
                .optional()
                .map(content -> StoredJson.read(content, WebhookReceived.class));
    }

    private void setAside(String fingerprint) {
        database.sql("""
            update webhooks
            set attempts = attempts + 1, not_before = now() + make_interval(secs => (attempts + 1) * ?)
            where fingerprint = ?
            """).params(REST.toSeconds(), fingerprint).update();
    }

    @Override
    public void close() {
        worker.shutdown();
    }
}
