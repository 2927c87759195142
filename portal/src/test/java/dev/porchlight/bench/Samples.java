package dev.porchlight.bench;

import java.time.Duration;
import java.util.Arrays;

/** How long each of many requests took, and how many failed. */
record Samples(long[] nanos, int failed, Duration during) {

    Samples {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    double perSecond() {
        return nanos.length / (during.toNanos() / 1e9);
    }

    /** Milliseconds within which the given share of the requests was answered. */
    double millis(double share) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(share * nanos.length) - 1;
        return nanos[Math.clamp(index, 0, nanos.length - 1)] / 1e6;
    }
}
