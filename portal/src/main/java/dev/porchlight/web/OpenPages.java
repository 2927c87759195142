package dev.porchlight.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.FileChanged;
import dev.porchlight.file.PageOpen;
import dev.porchlight.shared.CustomerId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The pages that are open on this node, each with a stream to it. A stream carries the version of the file and nothing
 * of what is in it: the page asks for itself again, through the same doors as ever.
 */
@Component
class OpenPages {

    /** Browsers come back by themselves; until then nothing is kept for a page that may be long gone. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Below the minute after which proxies cut a silent connection. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(25);

    private static final int PAGES_PER_CUSTOMER = 30;

    private final ConcurrentMap<CustomerId, Set<SseEmitter>> pages = new ConcurrentHashMap<>();

    /** For the change that happens after a page has read the file and before its stream is open. */
    private final Cache<CustomerId, Long> latest =
            Caffeine.newBuilder().expireAfterWrite(LONGEST).maximumSize(10_000).build();

    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("open-pages").factory());

    private final ApplicationEventPublisher events;

    OpenPages(ApplicationEventPublisher events) {
        this.events = events;
        pulse.scheduleAtFixedRate(this::showLife, SIGN_OF_LIFE.toSeconds(), SIGN_OF_LIFE.toSeconds(), TimeUnit.SECONDS);
    }

    /** A stream for a page that shows the file as of this version; absent when too many are open already. */
    SseEmitter open(CustomerFile file, long shown) {
        var page = new SseEmitter(LONGEST.toMillis());
        Set<SseEmitter> streams = pages.computeIfAbsent(file.id(), id -> ConcurrentHashMap.newKeySet());
        if (streams.size() >= PAGES_PER_CUSTOMER) {
            page.complete();
            return page;
        }
        streams.add(page);
        page.onCompletion(() -> forget(file.id(), page));
        page.onTimeout(page::complete);
        long now = Math.max(file.version(), latest.get(file.id(), id -> 0L));
        tell(file.id(), page, now > shown ? version(now) : SseEmitter.event().comment("open"));
        return page;
    }

    @EventListener
    void on(FileChanged changed) {
        latest.asMap().merge(changed.customer(), changed.version(), Math::max);
        Set<SseEmitter> open = pages.getOrDefault(changed.customer(), Set.of());
        if (!open.isEmpty()) {
            // A browser that reads slowly must not hold up whoever changed the file.
            Thread.startVirtualThread(
                    () -> open.forEach(page -> tell(changed.customer(), page, version(changed.version()))));
        }
    }

    /** Otherwise a graceful shutdown would wait for pages that nobody intends to close. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        pulse.shutdownNow();
        all().forEach(SseEmitter::complete);
    }

    int count() {
        return all().size();
    }

    /** Keeps connections open and files remembered, and finds out which pages have been closed: browsers do not say so. */
    void showLife() {
        pages.keySet().forEach(customer -> events.publishEvent(new PageOpen(customer)));
        pages.forEach((customer, open) -> open.forEach(page -> Thread.startVirtualThread(
                () -> tell(customer, page, SseEmitter.event().comment("")))));
    }

    private List<SseEmitter> all() {
        return pages.values().stream().flatMap(Set::stream).toList();
    }

    private void forget(CustomerId customer, SseEmitter page) {
        pages.computeIfPresent(customer, (id, open) -> {
            open.remove(page);
            return open.isEmpty() ? null : open;
        });
    }

    private static SseEmitter.SseEventBuilder version(long version) {
        return SseEmitter.event().data(Long.toString(version));
    }

    private void tell(CustomerId customer, SseEmitter page, SseEmitter.SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException _) {
            forget(customer, page);
            end(page);
        }
    }

    private static void end(SseEmitter page) {
        try {
            page.complete();
        } catch (IllegalStateException _) {
            // The container knew before we did, and has ended it.
        }
    }
}
