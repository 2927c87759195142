package dev.porchlight.file;

import dev.porchlight.housecall.HousecallException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once, not once per file, that Housecall Pro refuses our key; customers go on with what is known. */
class Outages {

    private static final Logger log = LoggerFactory.getLogger(Outages.class);

    /** An answer this soon after a refusal was asked for before it. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private final AtomicReference<@Nullable Long> refusedAt = new AtomicReference<>();

    void tell(HousecallException e) {
        if (!(e instanceof HousecallException.Unauthorized)) {
            log.debug("Not refreshed: {}", e.getMessage());
            return;
        }
        if (refusedAt.getAndSet(System.nanoTime()) == null) {
            log.error(
                    "Housecall Pro does not accept our key ({}). Customers see what was known before and nothing new."
                            + " Make a new key on the API page of the app store and set PORCHLIGHT_HOUSECALL_KEY; with"
                            + " OAuth, connect again: doctor connect.",
                    e.getMessage());
        }
    }

    void over() {
        var since = refusedAt.get();
        if (since != null && System.nanoTime() - since > SETTLED.toNanos() && refusedAt.compareAndSet(since, null)) {
            log.info("Housecall Pro accepts our key again.");
        }
    }
}
