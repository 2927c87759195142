package dev.porchlight.windows;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.porchlight.housecall.HousecallException;
import dev.porchlight.housecall.Priority;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Housecall Pro answered lately, for all who look on this node. A fresh answer is given as it is, a stale one is asked
 * for again behind whoever looks, and an older one, or none, is waited for. When nobody answers, the old one stays.
 */
final class Recent<K, V> {

    private static final Logger log = LoggerFactory.getLogger(Recent.class);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final Asking<K, V> asking;
    private final Ages ages;
    private final Clock clock;
    private final Executor behind;
    private final Cache<K, Known<V>> known;
    private final Map<K, CompletableFuture<Void>> flights = new ConcurrentHashMap<>();

    /**
     * @param asOf when it was asked for: what happened later may be missing
     * @param notBefore nobody asks again before this, because that has just failed
     */
    record Known<V>(V answer, Instant asOf, Instant notBefore) {}

    /** How much is kept. */
    record Weight<V>(long most, ToIntFunction<V> of) {}

    /** How long an answer is given as it is, and how long while it is asked for again. */
    record Ages(Duration fresh, Duration stale) {}

    /** Asks Housecall Pro, with this priority. */
    interface Asking<K, V> {
        V ask(K question, Priority priority);
    }

    Recent(Asking<K, V> asking, Ages ages, Weight<V> weight, Clock clock, Executor behind) {
        this.asking = asking;
        this.ages = ages;
        this.clock = clock;
        this.behind = behind;
        this.known = Caffeine.newBuilder()
                .maximumWeight(weight.most())
                .weigher((K question, Known<V> entry) -> weight.of().applyAsInt(entry.answer))
                .build();
    }

    /** What is known of these questions, those that have to be waited for asked side by side. */
    Map<K, Known<V>> await(Collection<K> questions, Duration patience) {
        var now = clock.instant();
        var awaited = questions.stream()
                .filter(question -> isOld(known.getIfPresent(question), now))
                .map(question -> fly(question, Priority.WAITED_FOR))
                .toArray(CompletableFuture[]::new);
        questions.stream()
                .filter(question -> isStale(known.getIfPresent(question), now))
                .forEach(question -> fly(question, Priority.REFRESH));
        CompletableFuture.allOf(awaited)
                .completeOnTimeout(null, patience.toNanos(), TimeUnit.NANOSECONDS)
                .join();
        return glance(questions);
    }

    /** What is known of these questions at this moment. */
    Map<K, Known<V>> glance(Collection<K> questions) {
        var found = new HashMap<K, Known<V>>();
        for (K question : questions) {
            var entry = known.getIfPresent(question);
            if (entry != null) {
                found.put(question, entry);
            }
        }
        return found;
    }

    /** For somebody who may look next. */
    void prepare(Collection<K> questions) {
        questions.stream()
                .filter(question -> known.getIfPresent(question) == null)
                .forEach(question -> fly(question, Priority.BACKFILL));
    }

    /** Corrects what is known by what was learnt otherwise. */
    void correct(K question, UnaryOperator<V> correction) {
        known.asMap()
                .computeIfPresent(
                        question,
                        (key, entry) -> new Known<>(correction.apply(entry.answer), entry.asOf, entry.notBefore));
    }

    private boolean isOld(@Nullable Known<V> entry, Instant now) {
        return entry == null
                || (isDue(entry, now) && entry.asOf.plus(ages.stale).isBefore(now));
    }

    private boolean isStale(@Nullable Known<V> entry, Instant now) {
        return entry != null && isDue(entry, now) && entry.asOf.plus(ages.fresh).isBefore(now);
    }

    private boolean isDue(Known<V> entry, Instant now) {
        return !now.isBefore(entry.notBefore);
    }

    private CompletableFuture<Void> fly(K question, Priority priority) {
        var mine = new CompletableFuture<Void>();
        var running = flights.putIfAbsent(question, mine);
        if (running != null) {
            return running;
        }
        behind.execute(() -> {
            try {
                land(question, priority);
            } finally {
                flights.remove(question);
                mine.complete(null);
            }
        });
        return mine;
    }

    private void land(K question, Priority priority) {
        var askedAt = clock.instant();
        try {
            known.put(question, new Known<>(asking.ask(question, priority), askedAt, askedAt));
        } catch (HousecallException e) {
            log.debug("Not known again: {}", e.getMessage());
            pause(question);
        } catch (RuntimeException e) {
            log.error("What was asked of Housecall Pro could not be used", e);
            pause(question);
        }
    }

    private void pause(K question) {
        var until = clock.instant().plus(PAUSE_AFTER_FAILURE);
        known.asMap().computeIfPresent(question, (key, entry) -> new Known<>(entry.answer, entry.asOf, until));
    }
}
