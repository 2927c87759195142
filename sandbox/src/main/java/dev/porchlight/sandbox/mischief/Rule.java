package dev.porchlight.sandbox.mischief;

import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Which requests are struck, by what, what share of them, and how often (0: for ever). */
public record Rule(Where where, Trouble trouble, double share, int times) {

    /** A rule that does no harm yet. */
    public static Rule on(String method, String path) {
        return new Rule(new Where(method, path), Trouble.NONE, 1, 0);
    }

    public Rule slow(Duration latency) {
        return with(new Trouble(latency, null, Drop.NEVER, false, false));
    }

    /** Answers with this status and what such a server says. */
    public Rule failing(int status) {
        return with(failure(Refusal.plain(status)));
    }

    public Rule failing(int status, String contentType, String body) {
        return with(failure(new Refusal(status, contentType, body, null, null)));
    }

    /** Answers 429 and, unless null, tells when to come back. */
    public Rule rateLimited(@Nullable Duration retryAfter, @Nullable Duration reset) {
        return with(failure(new Refusal(
                429,
                "",
                null,
                retryAfter == null ? null : retryAfter.toSeconds(),
                reset == null ? null : reset.toSeconds())));
    }

    /** Closes the connection without an answer. */
    public Rule dropping(Drop drop) {
        return with(new Trouble(Duration.ZERO, null, drop, drop == Drop.AFTER_COMMIT, false));
    }

    /** Sends half of the answer, then closes the connection. */
    public Rule truncating() {
        return with(new Trouble(Duration.ZERO, null, Drop.NEVER, false, true));
    }

    /** Carries the request out before the trouble starts: done, and nobody is told. */
    public Rule afterCommit() {
        return with(new Trouble(Duration.ZERO, null, Drop.NEVER, true, false));
    }

    public Rule share(double share) {
        return new Rule(where, trouble, share, times);
    }

    public Rule times(int times) {
        return new Rule(where, trouble, share, times);
    }

    /** For people: {@code POST /jobs/**: 3000 ms late, 503, 10 % of the time}. */
    public String words() {
        var words = new ArrayList<String>();
        if (trouble.latency().isPositive()) {
            words.add(trouble.latency().toMillis() + " ms late");
        }
        if (trouble.afterCommit()) {
            words.add("after it was carried out");
        }
        if (trouble.status() != 0) {
            words.add("answers " + trouble.status());
        }
        if (trouble.drop() != Drop.NEVER) {
            words.add("hangs up");
        }
        if (trouble.truncate()) {
            words.add("sends half");
        }
        if (share < 1) {
            words.add(Math.round(share * 100) + " % of the time");
        }
        if (times > 0) {
            words.add(times + " times");
        }
        return where.method() + " " + where.path() + ": " + String.join(", ", words);
    }

    Rule with(Trouble more) {
        return new Rule(where, trouble.and(more), share, times);
    }

    private static Trouble failure(Refusal refusal) {
        return new Trouble(Duration.ZERO, refusal, Drop.NEVER, false, false);
    }
}
