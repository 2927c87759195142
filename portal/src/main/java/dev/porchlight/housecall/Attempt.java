package dev.porchlight.housecall;

import dev.porchlight.housecall.HousecallException.Asked;
import java.time.Duration;

/**
 * The request that the current thread is sending.
 *
 * @param limit for the whole of it: connection, answer and its last byte
 */
record Attempt(Asked asked, Duration limit) {

    static final ScopedValue<Attempt> CURRENT = ScopedValue.newInstance();
}
