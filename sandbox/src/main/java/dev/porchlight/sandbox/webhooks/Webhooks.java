package dev.porchlight.sandbox.webhooks;

import dev.porchlight.sandbox.world.Happened;
import dev.porchlight.sandbox.world.Modes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Posts every event to one address, some time after the change, in a thread of its own: nobody waits for it. */
public final class Webhooks implements AutoCloseable {

    private static final byte[] HANDSHAKE = "{\"foo\":\"bar\"}".getBytes(StandardCharsets.UTF_8);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final int REMEMBERED = 500;
    private static final long SEED = 20_261_122;

    private final Clock clock;
    private final Supplier<Modes.Webhooks> modes;
    private final Supplier<String> companyId;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Post post = new Post(threads);
    private final Deque<Delivery> deliveries = new ArrayDeque<>();
    private final Random random = new Random(SEED);
    private final AtomicInteger era = new AtomicInteger();
    private volatile Target target = Target.NOWHERE;

    /** One attempt: status 0 means that nobody answered. */
    public record Delivery(Instant at, String event, URI url, int status) {}

    private record Payload(String event, byte[] body) {}

    public Webhooks(Clock clock, Supplier<Modes.Webhooks> modes, Supplier<String> companyId) {
        this.clock = clock;
        this.modes = modes;
        this.companyId = companyId;
    }

    public Target target() {
        return target;
    }

    /**
     * A new address gets the unsigned handshake. Unlike the real thing, which demands a 2xx, the sandbox keeps the
     * address whatever is answered: it starts before the portal does.
     */
    public synchronized void send(Target to) {
        URI before = target.url();
        target = to;
        URI url = to.url();
        if (url != null && !url.equals(before)) {
            start(() -> remember("handshake", url, post.unsigned(url, HANDSHAKE)));
        }
    }

    /** The latest attempts, oldest first. */
    public List<Delivery> deliveries() {
        synchronized (deliveries) {
            return List.copyOf(deliveries);
        }
    }

    /** Takes note of what one action caused; it is told later and in this order, if the modes do not say otherwise. */
    public void happened(List<Happened> events) {
        Target to = target;
        URI url = to.url();
        if (url == null) {
            return;
        }
        Modes.Webhooks now = modes.get();
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Happened> told = arriving(events, now);
        Duration wait = Duration.ofMillis(now.delayMs() + jitter(now));
        int before = era.get();
        start(() -> {
            if (sleep(wait) && before == era.get()) {
                told.forEach(event -> deliver(payload(event, at), to, url, now.retries()));
            }
        });
    }

    /** What was not told yet never will be: it happened in a world that is gone. */
    public void forget() {
        era.incrementAndGet();
        synchronized (deliveries) {
            deliveries.clear();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        post.close();
    }

    /** A webhook that cannot be told because the sandbox is stopping is a webhook that is lost. */
    private void start(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException _) {
            target = Target.NOWHERE;
        }
    }

    private synchronized List<Happened> arriving(List<Happened> events, Modes.Webhooks modes) {
        var told = new ArrayList<Happened>();
        for (Happened event : events) {
            int copies = random.nextDouble() < modes.drop() ? 0 : random.nextDouble() < modes.duplicate() ? 2 : 1;
            told.addAll(Collections.nCopies(copies, event));
        }
        if (random.nextDouble() < modes.reorder()) {
            Collections.reverse(told);
        }
        return told;
    }

    /** Lets what happened later overtake what happened before. */
    private synchronized long jitter(Modes.Webhooks modes) {
        return modes.reorder() == 0 ? 0 : random.nextLong(modes.delayMs() + 200L);
    }

    private Payload payload(Happened event, Instant at) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("event", event.event()).put("event_occurred_at", at.toString()).put("company_id", companyId.get());
        json.set(event.resource(), event.body());
        return new Payload(event.event(), JsonMapper.shared().writeValueAsBytes(json));
    }

    private void deliver(Payload payload, Target to, URI url, int retries) {
        if (attempt(payload, to, url) || retries == 0) {
            return;
        }
        // What comes after does not wait for a receiver that is down.
        start(() -> {
            Duration wait = FIRST_RETRY;
            for (int left = retries; left > 0 && sleep(wait) && !attempt(payload, to, url); left--) {
                wait = wait.multipliedBy(2);
            }
        });
    }

    private boolean attempt(Payload payload, Target to, URI url) {
        int status = post.signed(url, payload.body(), to.secret(), clock.instant());
        remember(payload.event(), url, status);
        return status >= 200 && status < 300;
    }

    private void remember(String event, URI url, int status) {
        synchronized (deliveries) {
            deliveries.add(new Delivery(clock.instant(), event, url, status));
            if (deliveries.size() > REMEMBERED) {
                deliveries.removeFirst();
            }
        }
    }

    private static boolean sleep(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
