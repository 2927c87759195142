package dev.porchlight.housecall;

import java.time.Instant;
import java.util.Optional;

/** Whether Housecall Pro answers and lets us in, for pages and people that have to know when it does not. */
public final class Housecall {

    private final Breaker breaker;
    private final Access access;

    Housecall(Breaker breaker, Access access) {
        this.breaker = breaker;
        this.access = access;
    }

    public boolean isAnswering() {
        return !breaker.isOpen();
    }

    /** Since when it has not answered; empty while it does. */
    public Optional<Instant> silentSince() {
        return breaker.silentSince();
    }

    /** Asks the database, so not for every page. */
    public Permission permission() {
        return access.permission();
    }
}
