package dev.porchlight.file;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.porchlight.housecall.Housecall;
import dev.porchlight.housecall.HousecallException;
import dev.porchlight.housecall.Priority;
import dev.porchlight.shared.CustomerId;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads parts behind the pages: each part once at a time, on this node because there is one flight per part, among nodes
 * because the part is claimed in the database. While people are here, what failed or is somebody else's is tried again.
 */
class Refreshes {

    private static final Logger log = LoggerFactory.getLogger(Refreshes.class);

    /** Longer than any single answer may take; renewed with every page. */
    static final Duration LEASE = Duration.ofSeconds(45);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(3);

    private final Map<Kind<?>, PartReading> readings;
    private final PartStore parts;
    private final FileWriter writer;
    private final Shelf shelf;
    private final Freshness freshness;
    private final Predicate<CustomerId> isHere;
    private final Housecall housecall;
    private final String node;
    private final Executor behind;
    private final Outages outages = new Outages();
    private final Map<PartKey, Flight> flights = new ConcurrentHashMap<>();
    private final Set<PartKey> waiting = ConcurrentHashMap.newKeySet();
    private final Cache<PartKey, Boolean> elsewhere =
            Caffeine.newBuilder().expireAfterWrite(PAUSE_AFTER_FAILURE).build();

    Refreshes(
            Library library,
            Map<Kind<?>, PartReading> readings,
            Housecall housecall,
            Predicate<CustomerId> isHere,
            String node) {
        this.readings = readings;
        this.parts = library.parts();
        this.writer = library.writer();
        this.shelf = library.shelf();
        this.freshness = library.freshness();
        this.behind = library.behind();
        this.isHere = isHere;
        this.housecall = housecall;
        this.node = node;
    }

    /** Done when there is something to look at, or when there will not be for the time being. */
    CompletableFuture<Void> start(PartKey part, Priority first) {
        if (elsewhere.getIfPresent(part) != null) {
            return CompletableFuture.completedFuture(null);
        }
        var mine = new Flight(new CompletableFuture<>(), new CompletableFuture<>());
        var flight = flights.putIfAbsent(part, mine);
        if (flight != null) {
            return flight.arrived;
        }
        behind.execute(() -> fly(part, first, mine));
        return mine.arrived;
    }

    /** Reads once more than any reading that is under way, which may have asked too early. */
    void startAnew(PartKey part) {
        elsewhere.invalidate(part);
        var flight = flights.get(part);
        if (flight == null) {
            start(part, Priority.REFRESH);
        } else {
            flight.landed.thenRun(() -> start(part, Priority.REFRESH));
        }
    }

    private void fly(PartKey part, Priority first, Flight flight) {
        try {
            var terms = new Claim.Terms(node, LEASE, PAUSE_AFTER_FAILURE, freshness.age());
            var claim = parts.claim(part.customer(), part.kind(), terms);
            if (claim.isPresent()) {
                read(claim.get(), first, flight.arrived);
            } else {
                waitForOthers(part);
            }
        } catch (RuntimeException e) {
            tell(part, e);
        } finally {
            flights.remove(part);
            flight.arrived.complete(null);
            flight.landed.complete(null);
        }
    }

    private void read(Claim claim, Priority first, CompletableFuture<Void> arrived) {
        var part = new PartKey(claim.customer(), claim.kind());
        try {
            Objects.requireNonNull(readings.get(claim.kind())).read(claim, first, () -> arrived.complete(null));
            outages.over();
            arrived.complete(null);
            // A reading that found nothing new has still moved the part's time.
            shelf.reload(claim.customer());
        } catch (HousecallException e) {
            outages.tell(e);
            writer.fail(claim);
            later(part);
        }
    }

    /** This node may be stopping; another one goes on then. */
    private static void tell(PartKey part, RuntimeException e) {
        if (Thread.currentThread().isInterrupted()) {
            log.debug("Stopped while reading {}", part.kind());
        } else {
            log.error("A part of a file could not be refreshed: {}", part.kind(), e);
        }
    }

    /** Another node reads it, or it failed a moment ago, or it is fresh by now and only our copy is not. */
    private void waitForOthers(PartKey part) {
        elsewhere.put(part, true);
        shelf.reload(part.customer());
        if (shelf.take(part.customer()).isMissing(part.kind())) {
            later(part);
        }
    }

    /**
     * Once Housecall Pro answers, for as long as the customer is here: a page that waits for this does not ask again by
     * itself. Until then this costs nothing, however many wait.
     */
    void later(PartKey part) {
        if (waiting.add(part)) {
            CompletableFuture.delayedExecutor(TRY_AGAIN.toMillis(), TimeUnit.MILLISECONDS, behind)
                    .execute(() -> tryAgain(part));
        }
    }

    private void tryAgain(PartKey part) {
        waiting.remove(part);
        if (!isHere.test(part.customer())) {
            return;
        }
        if (housecall.isAnswering()) {
            start(part, Priority.REFRESH);
        } else {
            later(part);
        }
    }

    /**
     * @param arrived there is something to look at, or there will not be for the time being
     * @param landed the reading is over
     */
    private record Flight(CompletableFuture<Void> arrived, CompletableFuture<Void> landed) {}
}
