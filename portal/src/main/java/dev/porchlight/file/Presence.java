package dev.porchlight.file;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.porchlight.shared.CustomerId;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Who has looked at their file lately, on this node; and, for forgetting, when anybody last did. */
class Presence {

    private static final Duration WRITE_AGAIN = Duration.ofMinutes(10);
    private static final Duration STILL_HERE = Duration.ofMinutes(3);

    private final FileStore store;
    private final Executor behind;
    private final Cache<CustomerId, Boolean> written =
            Caffeine.newBuilder().expireAfterWrite(WRITE_AGAIN).build();
    private final Cache<CustomerId, Boolean> here =
            Caffeine.newBuilder().expireAfterWrite(STILL_HERE).build();

    Presence(FileStore store, Executor behind) {
        this.store = store;
        this.behind = behind;
    }

    void seen(CustomerId customer) {
        here.put(customer, true);
        if (written.asMap().putIfAbsent(customer, true) == null) {
            behind.execute(() -> store.seen(customer));
        }
    }

    boolean isHere(CustomerId customer) {
        return here.getIfPresent(customer) != null;
    }
}
