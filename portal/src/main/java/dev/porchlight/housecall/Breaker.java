package dev.porchlight.housecall;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that Housecall Pro does not answer, shuts the gate so that nobody waits in vain, and knocks until it does.
 * Nobody's page is used to find out whether it is back, and recovery is noticed without any traffic. Slow answers are no
 * failures: 200 rows take up to six seconds live.
 */
final class Breaker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Breaker.class);

    private static final Duration KNOCK_EVERY = Duration.ofSeconds(2);
    private static final CircuitBreakerConfig LIMITS = CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.TIME_BASED)
            .slidingWindowSize(30)
            .minimumNumberOfCalls(3)
            .failureRateThreshold(70)
            .build();

    private final CircuitBreaker breaker = CircuitBreaker.of("housecall", LIMITS);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("housecall-knock").factory());
    private final AtomicReference<Optional<Instant>> silentSince = new AtomicReference<>(Optional.empty());
    private final AtomicInteger knocks = new AtomicInteger();
    private final Gate gate;
    private final IntPredicate knock;
    private final Clock clock;
    private boolean shut;

    /** @param knock asks for something small, the n-th time; true when there was an answer of any kind */
    Breaker(Gate gate, IntPredicate knock, Clock clock) {
        this.gate = gate;
        this.knock = knock;
        this.clock = clock;
        long period = KNOCK_EVERY.toMillis();
        timer.scheduleAtFixedRate(this::knockWhenOpen, period / 2, period, TimeUnit.MILLISECONDS);
    }

    void answered() {
        silentSince.set(Optional.empty());
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    void failed(HousecallException failure) {
        silentSince.updateAndGet(since -> since.isPresent() ? since : Optional.of(clock.instant()));
        breaker.onError(0, TimeUnit.NANOSECONDS, failure);
        tellGate(failure.getMessage());
    }

    /** Since when there was no answer at all; empty while the gate is open. */
    Optional<Instant> silentSince() {
        return isOpen() ? silentSince.get() : Optional.empty();
    }

    boolean isOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    private void knockWhenOpen() {
        if (isOpen() && !gate.isPaused()) {
            Thread.ofVirtual().name("housecall-knock").start(this::knock);
        }
    }

    private void knock() {
        if (knock.test(knocks.getAndIncrement())) {
            recovered();
        }
    }

    private synchronized void recovered() {
        if (isOpen()) {
            breaker.transitionToClosedState();
            silentSince.set(Optional.empty());
            tellGate(null);
        }
    }

    /** After every change of state, and one at a time, so that the gate ends as the last change left it. */
    private synchronized void tellGate(@Nullable String why) {
        if (isOpen() == shut) {
            return;
        }
        shut = !shut;
        if (shut) {
            gate.shut();
            log.warn("Housecall Pro does not answer; nothing is sent to it until it does. Last: {}", why);
        } else {
            gate.open();
            log.info("Housecall Pro answers again.");
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
