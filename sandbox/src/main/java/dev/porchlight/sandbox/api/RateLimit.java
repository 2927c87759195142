package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.world.Modes;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** So many requests in each minute of the clock. HCP publishes neither number nor rule; off unless a mode says so. */
final class RateLimit {
    private final Modes modes;
    private final Map<KeyKind, Minute> minutes = new EnumMap<>(KeyKind.class);

    private record Minute(long number, int spent) {}

    RateLimit(Modes modes) {
        this.modes = modes;
    }

    synchronized void spend(KeyKind kind) {
        if (modes.requestsPerMinute().isEmpty()) {
            return;
        }
        long now = Instant.now().getEpochSecond();
        long current = now / 60;
        Minute last = minutes.getOrDefault(kind, new Minute(current, 0));
        int spent = last.number() == current ? last.spent() + 1 : 1;
        minutes.put(kind, new Minute(current, spent));
        if (spent > modes.requestsPerMinute().getAsInt()) {
            long reset = (current + 1) * 60;
            throw Refusal.tooMany(reset, reset - now);
        }
    }
}
