package dev.porchlight.chaos;

import java.time.Duration;
import java.util.List;

/**
 * How patient a portal is, so much faster than in earnest that a run ends today. What holds it together stays as it is: a
 * change is settled, and a lease over, only when no request can still be under way. That is after twice the patience of a
 * call, once for its turn and once for its answer, and after the longest that Housecall Pro takes for what it was asked.
 */
record Tempo(Duration patience, Duration longestAnswer, Duration settle) {

    /** Between "being sent" and the call. */
    private static final Duration PROMPT = Duration.ofSeconds(2);

    static final Tempo OF_A_RUN = new Tempo(Duration.ofSeconds(4), Duration.ofSeconds(7), Duration.ofSeconds(20));
    static final Tempo OF_A_TEST = new Tempo(Duration.ofSeconds(2), Duration.ofMillis(2500), Duration.ofSeconds(10));

    Tempo {
        var underWay = PROMPT.plus(patience.multipliedBy(2)).plus(longestAnswer);
        if (settle.compareTo(underWay) < 0) {
            throw new IllegalArgumentException("Something may be under way for " + underWay);
        }
    }

    List<String> settings() {
        return List.of(
                "--porchlight.housecall.patience=" + patience.toMillis() + "ms",
                "--porchlight.housecall.patience-behind-pages=" + patience.toMillis() + "ms",
                "--porchlight.changes.patience=2s",
                "--porchlight.changes.settle=" + settle.toMillis() + "ms",
                "--porchlight.changes.lease=" + settle.toMillis() + "ms",
                "--porchlight.changes.recover-every=1s",
                "--porchlight.file.fresh-with-webhooks=3s",
                "--porchlight.file.fresh-without-webhooks=3s",
                "--porchlight.file.sweep-every=5s");
    }
}
