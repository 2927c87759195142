package dev.porchlight.notifications;

import dev.porchlight.housecall.Permission;
import dev.porchlight.web.Brands;
import dev.porchlight.web.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the office by mail when only a person can mend the connection to Housecall Pro. */
@Component
class BrokenConnections {

    private static final Logger log = LoggerFactory.getLogger(BrokenConnections.class);

    private final Messenger messenger;
    private final Brands brands;

    BrokenConnections(Messenger messenger, Brands brands) {
        this.messenger = messenger;
        this.brands = brands;
    }

    /** What cannot be delivered now is tried again by whoever tells us; what never can be is in the log. */
    @EventListener
    void on(Permission.Broken broken) {
        String office = brands.in(Language.ENGLISH).supportEmail();
        if (office == null) {
            log.error("{} The office has no address to be told at: porchlight.brand.support-email", broken.reference());
            return;
        }
        try {
            messenger.mail(office, Language.ENGLISH, new ConnectionBrokenMessage(broken));
        } catch (Undelivered e) {
            if (!e.isLasting()) {
                throw e;
            }
            log.error("{} The office could not be told: {}", broken.reference(), e.getMessage());
        }
    }
}
