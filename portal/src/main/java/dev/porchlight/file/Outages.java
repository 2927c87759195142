package dev.porchlight.file;

import dev.porchlight.housecall.HousecallException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once, not once per file, that Housecall Pro refuses our key; customers go on with what is known. */
class Outages {

    private static final Logger log = LoggerFactory.getLogger(Outages.class);

    private final AtomicBoolean refused = new AtomicBoolean();

    void tell(HousecallException e) {
        if (!(e instanceof HousecallException.Unauthorized)) {
            log.debug("Not refreshed: {}", e.getMessage());
            return;
        }
        if (refused.compareAndSet(false, true)) {
            log.error(
                    "Housecall Pro does not accept our key ({}). Customers see what was known before and nothing new."
                            + " Make a new key on the API page of the app store and set PORCHLIGHT_HOUSECALL_KEY;"
                            + " bin/doctor checks it.",
                    e.getMessage());
        }
    }

    void over() {
        if (refused.compareAndSet(true, false)) {
            log.info("Housecall Pro accepts our key again.");
        }
    }
}
