package dev.porchlight.file;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.porchlight.housecall.HousecallException;
import dev.porchlight.housecall.Priority;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Details in the memory of this node, in front of those in the database, in front of Housecall Pro. A detail is right as
 * long as the record that it belongs to looks the same.
 */
class DetailShelf {

    private static final Logger log = LoggerFactory.getLogger(DetailShelf.class);

    /** In case something changed that does not show in the record. */
    private static final Duration RIGHT_FOR = Duration.ofHours(1);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
    private static final int MEMORY = 8_000_000;
    private static final int EMPTY_DETAIL = 500;

    private final DetailStore store;
    private final Library library;
    private final Duration patience;
    private final Clock clock;
    private final Map<DetailStore.Key, CompletableFuture<Void>> flights = new ConcurrentHashMap<>();
    private final Cache<DetailStore.Key, Boolean> failed =
            Caffeine.newBuilder().expireAfterWrite(PAUSE_AFTER_FAILURE).build();
    private final Cache<DetailStore.Key, DetailStore.Detail<?>> memory = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((DetailStore.Key key, DetailStore.Detail<?> detail) -> EMPTY_DETAIL + detail.size())
            .expireAfterAccess(RIGHT_FOR)
            .build();

    DetailShelf(DetailStore store, Library library, Duration patience, Clock clock) {
        this.store = store;
        this.library = library;
        this.patience = patience;
        this.clock = clock;
    }

    <T> Part<T> take(DetailStore.Key key, Source<T> source) {
        var known = known(key, source);
        if (known != null && isRight(known, source)) {
            return part(known, Standing.CURRENT);
        }
        var flight = start(key, source);
        if (known != null) {
            return part(known, hasFailed(key) ? Standing.AGED : Standing.CURRENT);
        }
        flight.copy()
                .completeOnTimeout(null, patience.toNanos(), TimeUnit.NANOSECONDS)
                .join();
        DetailStore.@Nullable Detail<T> found = inMemory(key);
        if (found != null) {
            return part(found, Standing.CURRENT);
        }
        return Part.unknown(hasFailed(key) ? Standing.UNREACHABLE : Standing.AWAITED);
    }

    private <T> DetailStore.@Nullable Detail<T> known(DetailStore.Key key, Source<T> source) {
        DetailStore.@Nullable Detail<T> held = inMemory(key);
        if (held != null && isRight(held, source)) {
            return held;
        }
        // Another node may have looked since.
        var stored = store.find(key, source.type);
        stored.ifPresent(detail -> memory.put(key, detail));
        return stored.orElse(null);
    }

    private boolean isRight(DetailStore.Detail<?> detail, Source<?> source) {
        return detail.stamp().equals(source.stamp)
                && detail.asOf().plus(RIGHT_FOR).isAfter(clock.instant());
    }

    private boolean hasFailed(DetailStore.Key key) {
        return failed.getIfPresent(key) != null;
    }

    private CompletableFuture<Void> start(DetailStore.Key key, Source<?> source) {
        if (hasFailed(key)) {
            return CompletableFuture.completedFuture(null);
        }
        var mine = new CompletableFuture<Void>();
        var flight = flights.putIfAbsent(key, mine);
        if (flight != null) {
            return flight;
        }
        library.behind().execute(() -> fly(key, source, mine));
        return mine;
    }

    private void fly(DetailStore.Key key, Source<?> source, CompletableFuture<Void> mine) {
        var began = System.nanoTime();
        try {
            fetch(key, source);
            if (System.nanoTime() - began > patience.toNanos()) {
                // The page has gone without it and waits to be told.
                library.writer().touch(key.customer());
            }
        } catch (HousecallException e) {
            log.debug("Not fetched: {}", e.getMessage());
            failed.put(key, true);
        } catch (RuntimeException e) {
            log.error("A detail could not be fetched: {}", key.kind(), e);
            failed.put(key, true);
        } finally {
            flights.remove(key);
            mine.complete(null);
        }
    }

    private <T> void fetch(DetailStore.Key key, Source<T> source) {
        DetailStore.@Nullable Detail<T> before = inMemory(key);
        var asOf = library.store().now();
        var records = Priority.WAITED_FOR.during(source.ask);
        store.put(key, source.stamp, records, asOf);
        store.find(key, source.type).ifPresent(detail -> memory.put(key, detail));
        if (before != null && !before.records().equals(records)) {
            library.writer().touch(key.customer());
        }
    }

    @SuppressWarnings("unchecked") // A kind of detail always has the same type of record.
    private <T> DetailStore.@Nullable Detail<T> inMemory(DetailStore.Key key) {
        return (DetailStore.Detail<T>) memory.getIfPresent(key);
    }

    private static <T> Part<T> part(DetailStore.Detail<T> detail, Standing standing) {
        return new Part<>(detail.records(), detail.asOf(), standing, 0);
    }

    /** @param stamp what the record that it belongs to looks like now */
    record Source<T>(Class<T> type, String stamp, Supplier<List<T>> ask) {}
}
