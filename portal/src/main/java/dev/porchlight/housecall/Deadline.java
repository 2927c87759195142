package dev.porchlight.housecall;

import java.time.Duration;

/** The moment until which somebody waits, on a clock that nobody sets. */
record Deadline(long nanoTime) {

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    long nanosLeft() {
        return nanoTime - System.nanoTime();
    }

    boolean leaves(Duration duration) {
        return nanosLeft() > duration.toNanos();
    }
}
