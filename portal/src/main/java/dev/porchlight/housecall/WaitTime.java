package dev.porchlight.housecall;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** For how long an answer asks us to stay away. */
final class WaitTime {

    /** When a 429 does not say. Others back off by two seconds, too (seen in other clients). */
    static final Duration UNTOLD = Duration.ofSeconds(2);

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final long FIRST_PLAUSIBLE_EPOCH_SECOND = 1_000_000_000;

    private WaitTime() {}

    /**
     * {@code Retry-After} in seconds or as a date, else {@code RateLimit-Reset} in epoch seconds (seen live) or, as the
     * standard has it, in seconds from now. Moments are measured against the answer's own date, because our clock may be
     * wrong.
     */
    static Optional<Duration> of(HttpHeaders headers, Clock clock) {
        Instant now = date(headers.getFirst(HttpHeaders.DATE)).orElseGet(clock::instant);
        String retryAfter = headers.getFirst(HttpHeaders.RETRY_AFTER);
        return seconds(retryAfter)
                .map(Duration::ofSeconds)
                .or(() -> date(retryAfter).map(moment -> Duration.between(now, moment)))
                .or(() -> seconds(headers.getFirst("RateLimit-Reset")).map(seconds -> reset(seconds, now)))
                .map(WaitTime::sane);
    }

    private static Duration reset(long seconds, Instant now) {
        return seconds < FIRST_PLAUSIBLE_EPOCH_SECOND
                ? Duration.ofSeconds(seconds)
                : Duration.between(now, Instant.ofEpochSecond(seconds));
    }

    /** A wrong header must not close the portal for a day. */
    private static Duration sane(Duration asked) {
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Optional<Long> seconds(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,12}")
                ? Optional.of(Long.parseLong(text.strip()))
                : Optional.empty();
    }

    private static Optional<Instant> date(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
