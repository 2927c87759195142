package dev.porchlight.housecall.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A pair of tokens that was just given out, ready for the database. */
record Issue(byte[] locked, Instant at, Duration lifetime) {

    /** New tokens are asked for after four fifths of their life: of thirty days, six are left for what may go wrong. */
    private static final double RENEWED_AFTER = 0.8;

    Map<String, Object> columns() {
        var renewed = at.plusSeconds((long) (lifetime.toSeconds() * RENEWED_AFTER));
        return Map.of(
                "tokens",
                locked,
                "obtained",
                GrantTable.utc(at),
                "expires",
                GrantTable.utc(at.plus(lifetime)),
                "renew",
                GrantTable.utc(renewed));
    }
}
