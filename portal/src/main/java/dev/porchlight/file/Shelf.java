package dev.porchlight.file;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.porchlight.shared.CustomerId;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Parsed files in the memory of this node. A notice makes a file outdated, and whoever opens it next reads from the
 * database what changed. In case a notice was lost, a file that is in use is also compared behind the page.
 */
class Shelf {

    /** Rows of vanished records are kept for a day, so a file must not stay longer than that without a look. */
    private static final Duration UNUSED = Duration.ofHours(1);

    /** A parsed record with its indexes takes twice its text: 13 MB for 5,000 jobs and 2,000 invoices, measured. */
    private static final int BYTES_PER_LETTER = 2;

    private static final int EMPTY_FILE = 2_000;

    private final FileStore store;
    private final Executor behind;
    private final long recheckNanos;
    private final Cache<CustomerId, Place> places;

    Shelf(FileStore store, DataSize memory, Duration recheck, Executor behind) {
        this.store = store;
        this.behind = behind;
        this.recheckNanos = recheck.toNanos();
        this.places = Caffeine.newBuilder()
                .maximumWeight(memory.toBytes())
                .weigher((CustomerId customer, Place place) ->
                        (int) Math.min(Integer.MAX_VALUE, EMPTY_FILE + BYTES_PER_LETTER * place.held.size()))
                .expireAfterAccess(UNUSED)
                .build();
    }

    /** The file as of the last change that this node has heard of. */
    HeldFile take(CustomerId customer) {
        var place = places.getIfPresent(customer);
        if (place == null || place.isOutdated()) {
            place = places.asMap()
                    .compute(customer, (id, old) -> old == null || old.isOutdated() ? load(id, old) : old);
        } else if (System.nanoTime() - place.comparedAt > recheckNanos) {
            compareBehind(customer, place);
        }
        return place.held;
    }

    /** Says that the database has this version, or a newer one. */
    void outdate(CustomerId customer, long version) {
        // Computing waits for a load that is under way, which may have begun before this version was there.
        places.asMap().computeIfPresent(customer, (id, place) -> {
            place.newest = Math.max(place.newest, version);
            return place;
        });
    }

    /** What is known besides the records has changed without a new version. */
    void reload(CustomerId customer) {
        places.asMap().computeIfPresent(customer, (id, place) -> place.isOutdated() ? place : load(id, place));
    }

    void clear() {
        places.invalidateAll();
    }

    private Place load(CustomerId customer, @Nullable Place old) {
        var held = old == null ? HeldFile.none(customer) : old.held;
        var loaded = store.load(customer, held.version());
        if (loaded.version() < held.version()) {
            // Forgotten, and perhaps begun anew.
            return new Place(HeldFile.none(customer).with(store.load(customer, -1)));
        }
        return new Place(held.with(loaded));
    }

    private void compareBehind(CustomerId customer, Place place) {
        place.comparedAt = System.nanoTime();
        behind.execute(() -> {
            var version = store.version(customer);
            if (version != place.held.version()) {
                outdate(customer, version < 0 ? Long.MAX_VALUE : version);
            }
        });
    }

    /** What a file is at this moment; the newest version that was heard of may be ahead of it. */
    private static final class Place {

        final HeldFile held;
        volatile long newest;
        volatile long comparedAt = System.nanoTime();

        Place(HeldFile held) {
            this.held = held;
            this.newest = held.version();
        }

        boolean isOutdated() {
            return newest > held.version();
        }
    }
}
