package dev.porchlight.notifications;

import dev.porchlight.housecall.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the office by mail when only a person can mend the connection to Housecall Pro. */
@Component
class BrokenConnections {

    private static final Logger log = LoggerFactory.getLogger(BrokenConnections.class);

    private final Messenger messenger;

    BrokenConnections(Messenger messenger) {
        this.messenger = messenger;
    }

    /** What cannot be delivered now is tried again by whoever tells us; what never can be is in the log. */
    @EventListener
    void on(Permission.Broken broken) {
        try {
            messenger.mailOffice(new ConnectionBrokenMessage(broken));
        } catch (Undelivered e) {
            if (!e.isLasting()) {
                throw e;
            }
            log.error("{} The office could not be told: {}", broken.reference(), e.getMessage());
        }
    }
}
