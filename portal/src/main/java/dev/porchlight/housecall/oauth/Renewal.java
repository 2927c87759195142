package dev.porchlight.housecall.oauth;

import dev.porchlight.housecall.Permission;
import dev.porchlight.housecall.Permission.Cause;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Asks for new tokens before the old ones end. A refresh token works once: it is used by one node at a time, on a thread of
 * its own that no impatient caller interrupts, and what comes for it is stored before anything else is done.
 */
final class Renewal implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Renewal.class);

    /** Longer than any asking takes. */
    private static final Duration LEASE = TokenServer.ANSWER_WITHIN.multipliedBy(3);

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration AGAIN_WHEN_REFUSED = Duration.ofMinutes(10);
    private static final Duration STORE_AGAIN = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = TokenServer.ANSWER_WITHIN;

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 5;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("housecall-renewal").factory());
    private final SecureRandom random = new SecureRandom();
    private final GrantTable table;
    private final Strongbox strongbox;
    private final TokenServer server;
    private final Consumer<Permission.Broken> office;
    private final Clock clock;

    Renewal(
            GrantTable table,
            Strongbox strongbox,
            TokenServer server,
            Consumer<Permission.Broken> office,
            Clock clock) {
        this.table = table;
        this.strongbox = strongbox;
        this.server = server;
        this.office = office;
        this.clock = clock;
    }

    /** Once a minute, on one of the nodes: renews what is due, and tells the office what it has not been told. */
    void run() {
        table.read().filter(grant -> grant.isDue(clock.instant())).ifPresent(grant -> await(renew(grant)));
        tellOffice();
    }

    /** Begins at once, unless another node has begun. Ends when the outcome is stored. */
    Future<?> renew(Grant grant) {
        try {
            return thread.submit(() -> renewNow(grant));
        } catch (RejectedExecutionException stopping) {
            return CompletableFuture.completedFuture(null);
        }
    }

    private void renewNow(Grant grant) {
        var tokens = strongbox.open(grant.locked());
        if (tokens.isEmpty() || !table.claim(grant.number(), LEASE, clock.instant())) {
            return;
        }
        try {
            settle(grant, tokens.get(), server.refresh(tokens.get().refresh()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("The connection to Housecall Pro could not be renewed; it will be tried again", e);
        }
    }

    private void settle(Grant grant, Tokens old, Answer answer) throws InterruptedException {
        Instant now = clock.instant();
        switch (answer) {
            case Answer.Issued(var access, var refresh, var lifetime) -> {
                var tokens = new Tokens(access, refresh == null ? old.refresh() : refresh);
                store(grant, new Issue(strongbox.lock(tokens), now, lifetime));
            }
            case Answer.NotAsked(String why) -> {
                log.warn("The connection to Housecall Pro was not renewed: {}", why);
                table.putOff(grant.number(), grant.unanswered(), now.plus(AGAIN));
            }
            case Answer.Unclear(String why) -> {
                log.warn("Whether the connection to Housecall Pro was renewed is not known: {}", why);
                table.putOff(grant.number(), true, now.plus(AGAIN));
            }
            case Answer.Refused refused -> {
                Cause cause = cause(grant, refused);
                var broken = new Permission.Broken(cause, now, reference());
                table.putOff(grant.number(), grant.unanswered(), now.plus(AGAIN_WHEN_REFUSED));
                if (table.breakOff(grant.number(), broken)) {
                    log.error(
                            "{} Housecall Pro does not renew our connection ({}, {}). Pages go on from what is known."
                                    + " What to do: docs/operations.md, OAuth.",
                            broken.reference(),
                            cause,
                            refused.error());
                    tellOffice();
                }
            }
        }
    }

    /** The old pair is used up, so giving up here would lose the connection. */
    private void store(Grant grant, Issue issue) throws InterruptedException {
        while (true) {
            try {
                log.info(
                        table.renew(grant.number(), issue)
                                ? "The connection to Housecall Pro is renewed."
                                : "The connection to Housecall Pro was made anew while it was being renewed.");
                return;
            } catch (DataAccessException | TransactionException e) {
                log.error("The renewed connection to Housecall Pro could not be stored, trying again", e);
                TimeUnit.MILLISECONDS.sleep(STORE_AGAIN.toMillis());
            }
        }
    }

    private static Cause cause(Grant grant, Answer.Refused refused) {
        if (!refused.isAboutTheGrant()) {
            return Cause.CLIENT_REFUSED;
        }
        return grant.unanswered() ? Cause.ANSWER_LOST : Cause.REVOKED;
    }

    private void tellOffice() {
        try {
            table.tellOfBroken(office);
        } catch (RuntimeException e) {
            log.warn(
                    "The office could not be told that the connection to Housecall Pro is broken; in a minute again",
                    e);
        }
    }

    private String reference() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining("", "PL-", ""));
    }

    private static void await(Future<?> renewed) {
        try {
            renewed.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer that is under way is waited for: it may be the only copy of the next tokens. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.shutdownNow();
    }
}
