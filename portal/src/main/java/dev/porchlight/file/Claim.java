package dev.porchlight.file;

import dev.porchlight.shared.CustomerId;
import java.time.Duration;
import java.time.Instant;

/**
 * The right of one node to read one part, until its lease runs out: a killed node blocks nobody for long.
 *
 * @param at when it was given, by the database's clock
 * @param state of the part at that moment, or after the last page that was written
 */
record Claim(CustomerId customer, String node, Instant at, PartState state) {

    Kind<?> kind() {
        return state.kind();
    }

    Claim after(Instant readAt, Progress progress) {
        return new Claim(customer, node, at, state.after(readAt, progress));
    }

    /** @param freshFor younger parts are left alone */
    record Terms(String node, Duration lease, Duration pauseAfterFailure, Duration freshFor) {}
}
