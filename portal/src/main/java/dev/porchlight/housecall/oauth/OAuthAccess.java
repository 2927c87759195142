package dev.porchlight.housecall.oauth;

import dev.porchlight.database.Notices;
import dev.porchlight.housecall.Access;
import dev.porchlight.housecall.HousecallSettings.Auth;
import dev.porchlight.housecall.Permission;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The access token that all nodes share, remembered by this one until it hears of another. */
final class OAuthAccess implements Access {

    private static final Logger log = LoggerFactory.getLogger(OAuthAccess.class);

    /** A refusal of younger tokens is about what was asked: some operations are refused to some kinds of access. */
    private static final Duration TRUSTED_FOR = Duration.ofHours(1);

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private static final Remembered NONE = new Remembered(0, null);

    private final ReentrantLock oneLooks = new ReentrantLock();
    private final GrantTable table;
    private final Strongbox strongbox;
    private final Renewal renewal;
    private final Clock clock;
    private volatile Remembered remembered = NONE;
    private volatile boolean moved = true;

    /** What this node sends, and the number of the grant that it is from. */
    private record Remembered(long number, @Nullable String header) {

        /** The header is a secret. */
        @Override
        public String toString() {
            return "Remembered " + number;
        }
    }

    OAuthAccess(GrantTable table, Strongbox strongbox, Renewal renewal, Notices notices, Clock clock) {
        this.table = table;
        this.strongbox = strongbox;
        this.renewal = renewal;
        this.clock = clock;
        notices.listen(GrantTable.CHANNEL, _ -> moved = true);
        notices.onReconnect(() -> moved = true);
    }

    @Override
    public @Nullable String header() {
        if (moved || remembered.header() == null) {
            look();
        }
        return remembered.header();
    }

    @Override
    public boolean hasAnotherThan(String refused) {
        oneLooks.lock();
        try {
            if (refused.equals(remembered.header())) {
                waitForNew();
            }
            return remembered.header() != null && !refused.equals(remembered.header());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            oneLooks.unlock();
        }
    }

    @Override
    public Permission permission() {
        return table.read().map(grant -> grant.permission(strongbox)).orElseGet(Permission.Missing::new);
    }

    /** Until another pair is there, made by this node or by another, or nobody is making one. */
    private void waitForNew() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Grant grant = look().orElse(null);
        long refused = grant == null ? 0 : grant.number();
        if (grant == null || !isRefusedForGood(grant)) {
            return;
        }
        finish(renewal.renew(grant));
        do {
            grant = look().orElse(null);
            if (grant == null || grant.number() != refused || !grant.isBeingRenewed()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
        } while (System.nanoTime() < deadline);
    }

    /** Whether these tokens are what is wrong, and new ones may be had. */
    private boolean isRefusedForGood(Grant grant) {
        return grant.isBeingRenewed()
                || grant.mayBeRenewed(clock.instant())
                        && !clock.instant().isBefore(grant.obtainedAt().plus(TRUSTED_FOR));
    }

    private static void finish(Future<?> renewed) throws InterruptedException {
        try {
            renewed.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException goesOnBehind) {
            // What is known afterwards is in the database.
        }
    }

    /** What is remembered stays good while the database does not answer. */
    private Optional<Grant> look() {
        try {
            moved = false;
            var grant = table.read();
            remember(grant.orElse(null));
            return grant;
        } catch (DataAccessException e) {
            moved = true;
            log.warn("The connection to Housecall Pro cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Whoever was slow to read does not put an older one in place of a newer one. */
    private synchronized void remember(@Nullable Grant grant) {
        if (grant == null) {
            remembered = NONE;
        } else if (grant.number() > remembered.number()) {
            remembered = new Remembered(grant.number(), header(grant));
        }
    }

    private @Nullable String header(Grant grant) {
        var header = strongbox.open(grant.locked()).map(tokens -> Auth.OAUTH.header(tokens.access()));
        if (header.isEmpty()) {
            log.error("The connection to Housecall Pro was encrypted under another PORCHLIGHT_SECRET_KEY than this"
                    + " node's. Set that one, or connect again: doctor connect.");
        }
        return header.orElse(null);
    }
}
