package dev.porchlight.file;

import dev.porchlight.housecall.Customer;
import dev.porchlight.housecall.Housecall;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.Lead;
import dev.porchlight.housecall.Priority;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.JobId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.event.EventListener;

/**
 * All customers' files. Only {@code account}, which knows who is here, and {@code changes} may open one: an architecture
 * test holds that. Everybody else is handed the file of the signed-in customer.
 */
public class Files {

    /** How often a page that waits looks whether another node has read what is missing. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Library library;
    private final Refreshes refreshes;
    private final Presence presence;
    private final RecordNews news;
    private final Housecall housecall;
    private final Duration patience;
    private final Clock clock;

    Files(
            Library library,
            Refreshes refreshes,
            Presence presence,
            RecordNews news,
            Housecall housecall,
            FileSettings settings,
            Clock clock) {
        this.library = library;
        this.refreshes = refreshes;
        this.presence = presence;
        this.news = news;
        this.housecall = housecall;
        this.patience = settings.patience();
        this.clock = clock;
    }

    /**
     * The file as it is known, at once. What is missing is waited for, 1.5 seconds at most; what is stale is refreshed
     * behind.
     */
    public CustomerFile open(CustomerId customer) {
        presence.seen(customer);
        var held = begin(customer);
        var toRead = held.toRead(clock.instant(), library.freshness().age());
        if (toRead.isEmpty()) {
            return held.file();
        }
        var flights = read(customer, held, toRead);
        if (!housecall.isAnswering()) {
            return held.file().unanswered(Set.copyOf(toRead));
        }
        return flights.isEmpty() ? held.file() : await(customer, flights);
    }

    /** Fills the file behind, for somebody who is about to arrive. Returns at once. */
    public void prefetch(CustomerId customer) {
        library.behind().execute(() -> {
            var held = begin(customer);
            for (var kind : held.toRead(clock.instant(), library.freshness().age())) {
                refreshes.start(new PartKey(customer, kind), Priority.REFRESH);
            }
        });
    }

    /** Keeps the file from being forgotten. Cheap enough for every page. */
    public void seen(CustomerId customer) {
        presence.seen(customer);
    }

    /** Whoever keeps a page open is as much here as somebody who asks for one. */
    @EventListener
    void on(PageOpen page) {
        seen(page.customer());
    }

    /** Takes nothing in the file for fresh any more and refreshes all of it behind. */
    public void refresh(CustomerId customer) {
        refresh(customer, Kind.ALL);
    }

    /**
     * What upstream has just answered about a customer to a change of ours, so that the next page shows it.
     *
     * @param askedAt when the change was sent, by {@link #now}
     */
    public void learn(Customer answered, Instant askedAt) {
        library.writer().put(answered.id(), Batch.of(Kind.PROFILE, answered.id(), List.of(answered), askedAt));
    }

    public void learn(Job answered, Instant askedAt) {
        var owner = answered.customer().id();
        library.writer().put(owner, Batch.of(Kind.JOBS, owner, List.of(answered), askedAt));
    }

    /** Reads one job behind, of which the answer to a change of ours did not tell everything. */
    public void follow(CustomerId owner, JobId job) {
        news.job(job, Set.of(owner));
    }

    public void learn(Lead answered, Instant askedAt) {
        var owner = answered.customer().id();
        library.writer().put(owner, Batch.of(Kind.REQUESTS, owner, List.of(answered), askedAt));
    }

    /** The database's clock, by which it is decided which of two readings is newer. */
    public Instant now() {
        return library.store().now();
    }

    /** Something beside the records has changed that pages show: those that are open follow. */
    public void touch(CustomerId customer) {
        library.writer().touch(customer);
    }

    void refresh(CustomerId customer, List<Kind<?>> kinds) {
        library.parts().outdate(customer, kinds);
        library.shelf().reload(customer);
        kinds.forEach(kind -> refreshes.startAnew(new PartKey(customer, kind)));
    }

    private HeldFile begin(CustomerId customer) {
        var held = library.shelf().take(customer);
        if (held.exists()) {
            return held;
        }
        library.store().begin(customer);
        library.shelf().reload(customer);
        return library.shelf().take(customer);
    }

    /** @return the readings that a page has to wait for */
    private List<CompletableFuture<Void>> read(CustomerId customer, HeldFile held, List<Kind<?>> toRead) {
        var awaited = new ArrayList<CompletableFuture<Void>>();
        for (var kind : toRead) {
            var part = new PartKey(customer, kind);
            if (held.isFailing(kind) && !housecall.isAnswering()) {
                refreshes.later(part);
            } else if (held.isMissing(kind)) {
                awaited.add(refreshes.start(part, Priority.WAITED_FOR));
            } else {
                refreshes.start(part, Priority.REFRESH);
            }
        }
        return awaited;
    }

    private CustomerFile await(CustomerId customer, List<CompletableFuture<Void>> flights) {
        var end = System.nanoTime() + patience.toNanos();
        CompletableFuture.allOf(flights.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, patience.toNanos(), TimeUnit.NANOSECONDS)
                .join();
        var held = library.shelf().take(customer);
        while (held.isAwaited() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            library.shelf().outdate(customer, library.store().version(customer));
            held = library.shelf().take(customer);
        }
        return held.file();
    }
}
