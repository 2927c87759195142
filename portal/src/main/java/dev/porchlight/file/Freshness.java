package dev.porchlight.file;

import dev.porchlight.housecall.Webhooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How long a part may be shown without asking again. Working webhooks make that longer. They count as working after a
 * valid one, until the sweep finds a change that they left out: so a quiet night proves nothing against them.
 */
class Freshness {

    /** How long this node goes on with what it last read of it in the database. */
    private static final Duration RECHECK = Duration.ofSeconds(10);

    private static final String MISSED = "webhook missed";

    private final Webhooks webhooks;
    private final Facts facts;
    private final FileSettings settings;
    private final Clock clock;
    private final AtomicReference<Look> last = new AtomicReference<>(new Look(false, Instant.EPOCH));

    Freshness(Webhooks webhooks, Facts facts, FileSettings settings, Clock clock) {
        this.webhooks = webhooks;
        this.facts = facts;
        this.settings = settings;
        this.clock = clock;
    }

    Duration age() {
        return webhooksWork() ? settings.freshWithWebhooks() : settings.freshWithoutWebhooks();
    }

    /** The sweep found a change in a file that no webhook had brought. */
    void missed() {
        facts.set(MISSED, "");
        last.set(new Look(false, clock.instant()));
    }

    boolean webhooksWork() {
        var look = last.get();
        var now = clock.instant();
        if (look.at.plus(RECHECK).isAfter(now)) {
            return look.work;
        }
        // Whoever comes in the meantime goes on with the last look.
        if (last.compareAndSet(look, new Look(look.work, now))) {
            last.set(new Look(look(now), now));
        }
        return last.get().work;
    }

    private boolean look(Instant now) {
        var heard = webhooks.lastReceivedAt();
        var missed = facts.learntAt(MISSED);
        return heard.isPresent()
                && heard.get().plus(settings.webhookTrust()).isAfter(now)
                && missed.map(heard.get()::isAfter).orElse(true);
    }

    private record Look(boolean work, Instant at) {}
}
