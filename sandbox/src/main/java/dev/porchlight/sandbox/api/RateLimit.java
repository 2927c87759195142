package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.world.World;
import java.util.EnumMap;
import java.util.Map;

/** So many requests in each minute of the clock. HCP publishes neither number nor rule; off unless a mode says so. */
final class RateLimit {
    private final World world;
    private final Map<KeyKind, Minute> minutes = new EnumMap<>(KeyKind.class);

    private record Minute(long number, int spent) {}

    RateLimit(World world) {
        this.world = world;
    }

    synchronized void spend(KeyKind kind) {
        if (world.modes.requestsPerMinute().isEmpty()) {
            return;
        }
        long now = world.now().getEpochSecond();
        long current = now / 60;
        Minute last = minutes.getOrDefault(kind, new Minute(current, 0));
        int spent = last.number() == current ? last.spent() + 1 : 1;
        minutes.put(kind, new Minute(current, spent));
        if (spent > world.modes.requestsPerMinute().getAsInt()) {
            long reset = (current + 1) * 60;
            throw Refusal.tooMany(reset, reset - now);
        }
    }
}
