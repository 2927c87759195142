package dev.porchlight.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.porchlight.database.Notices;
import dev.porchlight.office.Caller;
import dev.porchlight.shared.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The devices that are signed in. A page looks in a local cache and normally asks the database nothing; what ends or
 * changes a session is told to every node, and a node that missed it finds out within {@link #TRUSTED}.
 */
@Component
class Sessions {

    private static final String CHANNEL = "session_changed";
    private static final Duration TRUSTED = Duration.ofSeconds(30);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);
    private static final int REMEMBERED_HERE = 50_000;

    private final Cache<String, Optional<DeviceSession>> cache = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_HERE)
            .expireAfterWrite(TRUSTED)
            .build();
    private final SessionTable table;
    private final Notices notices;
    private final Clock clock;
    private final SignInSettings settings;

    Sessions(SessionTable table, Notices notices, Clock clock, SignInSettings settings) {
        this.table = table;
        this.notices = notices;
        this.clock = clock;
        this.settings = settings;
        notices.listen(CHANNEL, cache::invalidate);
        notices.onReconnect(cache::invalidateAll);
    }

    /** Opens a session under a token that only this browser will have. */
    DeviceSession open(String token, SignIn signIn, Caller caller) {
        Instant now = clock.instant();
        List<CustomerId> customers = signIn.customers();
        var session = new DeviceSession(
                UUID.randomUUID(),
                key(token),
                signIn.contact().masked(),
                customers,
                customers.size() == 1 ? customers.getFirst() : null,
                caller.device(),
                signIn.remember(),
                now,
                now,
                now.plus(lifetime(signIn.remember())),
                null);
        table.insert(session, caller.network());
        return session;
    }

    /** The open session of a token. */
    Optional<DeviceSession> of(String token) {
        return find(token).filter(session -> session.isOpen(clock.instant()));
    }

    /** Whether a token was ended because the company no longer keeps the customer. */
    boolean isGone(String token) {
        return find(token).filter(session -> session.goneAt() != null).isPresent();
    }

    /** The devices on which somebody is signed in to this record, the latest first. */
    List<DeviceSession> of(CustomerId customer) {
        return table.of(customer, clock.instant());
    }

    /** Notes that the device is in use; true when that had not been noted for a while. */
    boolean seen(DeviceSession session) {
        Instant now = clock.instant();
        if (session.seenAt().isAfter(now.minus(SEEN_EVERY))) {
            return false;
        }
        boolean noted = table.seen(session.id(), now, now.minus(SEEN_EVERY), now.plus(lifetime(session.remembered())));
        cache.invalidate(session.key());
        return noted;
    }

    /** Looks at another of the records that belong to the proven address. */
    boolean choose(DeviceSession session, CustomerId customer) {
        if (!session.customers().contains(customer)) {
            return false;
        }
        table.choose(session.id(), customer);
        tell(session.key());
        return true;
    }

    void end(DeviceSession session) {
        table.delete(session.id());
        tell(session.key());
    }

    /** Ends a device's session on behalf of somebody who is signed in to the same record. */
    boolean revoke(UUID session, CustomerId by) {
        Optional<String> key = table.delete(session, by);
        key.ifPresent(this::tell);
        return key.isPresent();
    }

    /** The company no longer keeps this customer. Who has other records keeps those. */
    int gone(CustomerId customer) {
        List<String> sessions = table.gone(customer, clock.instant());
        sessions.forEach(this::tell);
        return sessions.size();
    }

    void forgetExpired() {
        table.deleteExpired(clock.instant());
    }

    Duration lifetime(boolean remembered) {
        return remembered ? settings.remembered() : settings.unremembered();
    }

    // Looked up inside the cache, so that a notice that comes meanwhile is heard after it. What is not there is not
    // kept:
    // strangers could fill the cache with it.
    private Optional<DeviceSession> find(String token) {
        String key = key(token);
        Optional<DeviceSession> found = cache.get(key, table::find);
        if (found.isEmpty()) {
            cache.invalidate(key);
        }
        return found;
    }

    private void tell(String key) {
        cache.invalidate(key);
        notices.tell(CHANNEL, key);
    }

    private static String key(String token) {
        return Tokens.text(Tokens.hash(token));
    }
}
