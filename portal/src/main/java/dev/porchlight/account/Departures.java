package dev.porchlight.account;

import dev.porchlight.file.CustomerGone;
import dev.porchlight.office.AuditEvent.Kind;
import dev.porchlight.office.Caller;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Signs out whoever the company no longer keeps or serves. */
@Component
class Departures {

    private final Sessions sessions;
    private final SignInLog log;

    Departures(Sessions sessions, SignInLog log) {
        this.sessions = sessions;
        this.log = log;
    }

    @EventListener
    void on(CustomerGone event) {
        if (sessions.gone(event.customer()) > 0) {
            log.happened(Kind.CUSTOMER_GONE, event.customer(), null, Caller.PORTAL);
        }
    }
}
