package dev.porchlight.housecall;

import java.time.Instant;
import java.util.Optional;

/** Whether Housecall Pro answers, for pages that have to say that it does not. */
public final class Housecall {

    private final Breaker breaker;

    Housecall(Breaker breaker) {
        this.breaker = breaker;
    }

    public boolean isAnswering() {
        return !breaker.isOpen();
    }

    /** Since when it has not answered; empty while it does. */
    public Optional<Instant> silentSince() {
        return breaker.silentSince();
    }
}
