package dev.porchlight.housecall;

import dev.porchlight.housecall.Gate.Admission;
import dev.porchlight.housecall.HousecallException.Asked;
import dev.porchlight.housecall.HousecallException.NotSent;
import dev.porchlight.housecall.HousecallException.Reply;
import dev.porchlight.housecall.HousecallException.TooManyRequests;
import dev.porchlight.housecall.HousecallException.Unavailable;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * How we behave towards Housecall Pro, one call at a time: wait for a turn, give up in time, try a read again after a
 * failure but never a write, stay away when told to, and remember who answered.
 */
final class Manners {

    private static final int MOST_ATTEMPTS = 3;
    private static final Duration FIRST_REST = Duration.ofMillis(150);
    private static final Duration NEVER = Duration.ofDays(1);
    /** What nobody looks at may wait for its turn much longer than one answer takes. */
    private static final int PATIENCES_BEHIND_PAGES = 4;

    private final Gate gate;
    private final Breaker breaker;
    private final HousecallSettings settings;

    Manners(Gate gate, Breaker breaker, HousecallSettings settings) {
        this.gate = gate;
        this.breaker = breaker;
        this.settings = settings;
    }

    <T> T call(Asked asked, Supplier<T> exchange) {
        Deadline deadline = Deadline.in(patience().multipliedBy(isWaitedFor() ? 1 : PATIENCES_BEHIND_PAGES));
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(asked, exchange, deadline);
            } catch (HousecallException failure) {
                Duration rest = restAfter(attempt);
                if (attempt == MOST_ATTEMPTS || !asked.isRead() || !deadline.leaves(needed(failure, rest))) {
                    throw failure;
                }
                rest(asked, rest);
            }
        }
    }

    private <T> T attempt(Asked asked, Supplier<T> exchange, Deadline deadline) {
        try (Admission.Turn _ = turn(asked, deadline)) {
            return ScopedValue.where(Attempt.CURRENT, new Attempt(asked, limit(asked, deadline)))
                    .call(() -> learn(exchange));
        }
    }

    /**
     * A read ends with its caller's patience. A write has all of its time once it has a turn, however long it waited for
     * that: cut short, it would leave nobody knowing whether it was done.
     */
    private Duration limit(Asked asked, Deadline deadline) {
        Duration left = Duration.ofNanos(Math.max(1, deadline.nanosLeft()));
        return asked.isRead() && left.compareTo(patience()) < 0 ? left : patience();
    }

    private Admission.Turn turn(Asked asked, Deadline deadline) {
        try {
            return switch (gate.enter(Priority.current(), deadline)) {
                case Admission.Turn turn -> turn;
                case Admission.Paused(Duration rest) -> throw new TooManyRequests(asked, Reply.NONE, rest);
                case Admission.Shut() -> throw new NotSent(asked, "Housecall Pro does not answer", null);
                case Admission.Full() -> throw new NotSent(asked, "no turn came in time", null);
            };
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new NotSent(asked, "interrupted", interruption);
        }
    }

    /** Any clear answer, a refusal included, shows that there is somebody. */
    private <T> T learn(Supplier<T> exchange) {
        try {
            T answer = exchange.get();
            breaker.answered();
            return answer;
        } catch (HousecallException failure) {
            learnFrom(failure);
            throw failure;
        }
    }

    private void learnFrom(HousecallException failure) {
        switch (failure) {
            case TooManyRequests told -> {
                breaker.answered();
                gate.pause(told.retryAfter());
            }
            case Unavailable silence -> {
                silence.rest().ifPresent(gate::pause);
                failed(silence);
            }
            case NotSent noConnection -> failed(noConnection);
            case HousecallException.Refused _, HousecallException.Unauthorized _, HousecallException.NotFound _ ->
                breaker.answered();
        }
    }

    private void failed(HousecallException failure) {
        if (!Thread.currentThread().isInterrupted()) {
            breaker.failed(failure);
        }
    }

    /** How much time another attempt would need at least; more than anybody has when it would end the same. */
    private static Duration needed(HousecallException failure, Duration rest) {
        if (Thread.currentThread().isInterrupted()) {
            return NEVER;
        }
        return switch (failure) {
            case TooManyRequests told -> told.retryAfter();
            case Unavailable _ -> rest;
            case NotSent unsent -> unsent.isForWantOfAConnection() ? rest : NEVER;
            case HousecallException.Refused _, HousecallException.Unauthorized _, HousecallException.NotFound _ ->
                NEVER;
        };
    }

    /** Three times as long each time, and never the same for two callers. */
    private static Duration restAfter(int attempt) {
        long most = FIRST_REST.toMillis() * (long) Math.pow(3, attempt - 1.0);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 3, most));
    }

    private static void rest(Asked asked, Duration rest) {
        try {
            Thread.sleep(rest);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new NotSent(asked, "interrupted", interruption);
        }
    }

    private Duration patience() {
        return isWaitedFor() ? settings.patience() : settings.patienceBehindPages();
    }

    private static boolean isWaitedFor() {
        return Priority.current() == Priority.WAITED_FOR;
    }
}
