package dev.porchlight.windows;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How free times are asked for and held.
 *
 * @param holdFor how long a time that was chosen is kept while nothing has been sent
 * @param holdsPerCustomer how many times one customer may have chosen without sending anything
 * @param fresh how long a list of times is shown without asking again
 * @param stale how long it is shown while it is asked for again behind the page; what is older is waited for
 * @param patience how long a page waits for Housecall Pro
 * @param mostEmployees of how many people it is asked who is free, the first by their ids; each costs one call
 */
@ConfigurationProperties("porchlight.windows")
record WindowSettings(
        @DefaultValue("10m") Duration holdFor,
        @DefaultValue("3") int holdsPerCustomer,
        @DefaultValue("60s") Duration fresh,
        @DefaultValue("10m") Duration stale,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("25") int mostEmployees) {

    WindowSettings {
        if (holdsPerCustomer < 1 || mostEmployees < 1 || fresh.compareTo(stale) > 0) {
            throw new IllegalArgumentException(
                    "porchlight.windows: at least one hold and one employee," + " and fresh is not longer than stale.");
        }
    }
}
