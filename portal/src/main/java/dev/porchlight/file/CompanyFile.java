package dev.porchlight.file;

import dev.porchlight.housecall.Company;
import dev.porchlight.housecall.CompanyApi;
import dev.porchlight.housecall.Priority;
import dev.porchlight.housecall.StoredJson;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The company that runs the portal, as Housecall Pro last told it. */
public class CompanyFile {

    private static final Logger log = LoggerFactory.getLogger(CompanyFile.class);

    private static final String FACT = "company";
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final CompanyApi api;
    private final Library library;
    private final ZoneId otherwise;
    private final Duration patience;
    private final Clock clock;
    private final AtomicReference<@Nullable CompletableFuture<Void>> flight = new AtomicReference<>();
    private volatile Known known;
    private volatile Instant notBefore = Instant.EPOCH;

    CompanyFile(CompanyApi api, Library library, ZoneId otherwise, Duration patience, Clock clock) {
        this.api = api;
        this.library = library;
        this.otherwise = otherwise;
        this.patience = patience;
        this.clock = clock;
        this.known = new Known(null, otherwise, Instant.EPOCH);
    }

    public Optional<Company> company() {
        return Optional.ofNullable(look().company);
    }

    /** The company's own, else the setting {@code porchlight.zone}, else UTC. */
    public ZoneId zone() {
        return look().zone;
    }

    /** What is known at once; only the very first look may wait. */
    private Known look() {
        var held = known;
        if (held.asOf.plus(FRESH).isAfter(clock.instant())) {
            return held;
        }
        var refresh = refreshBehind();
        if (held.company == null) {
            refresh.copy()
                    .completeOnTimeout(null, patience.toNanos(), TimeUnit.NANOSECONDS)
                    .join();
        }
        return known;
    }

    private CompletableFuture<Void> refreshBehind() {
        if (notBefore.isAfter(clock.instant())) {
            return CompletableFuture.completedFuture(null);
        }
        var mine = new CompletableFuture<Void>();
        var running = flight.compareAndExchange(null, mine);
        if (running != null) {
            return running;
        }
        library.behind().execute(() -> {
            try {
                refresh();
            } catch (RuntimeException e) {
                log.debug("The company was not read: {}", e.getMessage());
                notBefore = clock.instant().plus(PAUSE_AFTER_FAILURE);
            } finally {
                flight.set(null);
                mine.complete(null);
            }
        });
        return mine;
    }

    /** Another node may have asked already; and what is old is better than nothing when nobody answers. */
    private void refresh() {
        library.facts()
                .value(FACT)
                .map(body -> StoredJson.read(body, Company.class))
                .ifPresent(stored -> {
                    var asOf = library.facts().learntAt(FACT).orElse(Instant.EPOCH);
                    known = new Known(stored, zoneOf(stored), asOf);
                });
        if (known.asOf.plus(FRESH).isAfter(clock.instant())) {
            return;
        }
        var company = Priority.REFRESH.during(api::company);
        library.facts().set(FACT, StoredJson.write(company));
        known = new Known(company, zoneOf(company), clock.instant());
    }

    private ZoneId zoneOf(Company company) {
        if (company.timeZone() == null) {
            return otherwise;
        }
        try {
            return ZoneId.of(company.timeZone());
        } catch (DateTimeException e) {
            log.warn("The time zone of the company is not one: {}", company.timeZone());
            return otherwise;
        }
    }

    private record Known(@Nullable Company company, ZoneId zone, Instant asOf) {}
}
