package dev.porchlight.account;

import static dev.porchlight.account.ServerKey.Purpose.CODE;
import static dev.porchlight.account.ServerKey.Purpose.LINK;

import dev.porchlight.file.Files;
import dev.porchlight.housecall.HousecallException;
import dev.porchlight.notifications.Messenger;
import dev.porchlight.notifications.SignInMessage;
import dev.porchlight.notifications.Undelivered;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.web.PublicUrl;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds out who somebody is and sends them their code, behind the answer that they have long received: it is the same
 * and takes as long, whoever they are. Code and link exist in here only and are never written down, so a message that is
 * lost with this node is asked for again by its addressee.
 */
@Component
class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    /** Half of what one node may ask at once: a flood of strangers leaves room for the pages of customers. */
    private static final int LOOKUPS_AT_A_TIME = 3;

    private static final int MESSAGES_AT_A_TIME = 8;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore lookups = new Semaphore(LOOKUPS_AT_A_TIME);
    private final Semaphore messages = new Semaphore(MESSAGES_AT_A_TIME);
    private final Lookup lookup;
    private final SignIns signIns;
    private final Files files;
    private final Messenger messenger;
    private final ServerKey key;
    private final PublicUrl publicUrl;
    private final SignInSettings settings;

    Courier(
            Lookup lookup,
            SignIns signIns,
            Files files,
            Messenger messenger,
            ServerKey key,
            PublicUrl publicUrl,
            SignInSettings settings) {
        this.lookup = lookup;
        this.signIns = signIns;
        this.files = files;
        this.messenger = messenger;
        this.key = key;
        this.publicUrl = publicUrl;
        this.settings = settings;
    }

    /** Returns at once. */
    void send(SignIn signIn) {
        executor.execute(() -> {
            try {
                deliver(signIn);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                if (executor.isShutdown()) {
                    return;
                }
                log.error("Sign-in {} could not be answered", signIn.id(), e);
            }
        });
    }

    private void deliver(SignIn signIn) throws InterruptedException {
        long deadline = System.nanoTime() + settings.patience().toNanos();
        Optional<List<CustomerId>> customers = patiently(deadline, lookups, () -> find(signIn));
        if (customers.isEmpty() || customers.get().isEmpty()) {
            return;
        }
        customers.get().forEach(files::prefetch);
        String code = Tokens.code();
        String link = Tokens.random();
        byte[] codeHash = key.hash(CODE, signIn.id().toString(), code);
        if (signIns.prepare(signIn, codeHash, key.hash(LINK, link), customers.get())) {
            var message = new SignInMessage(
                    code,
                    publicUrl.of("/sign-in/link/" + link),
                    signIn.sentAt(),
                    signIn.goodUntil(),
                    signIn.caller().device());
            patiently(deadline, messages, () -> handOver(signIn, message));
        }
    }

    private Optional<List<CustomerId>> find(SignIn signIn) {
        try {
            return Optional.of(lookup.customersOf(signIn.contact()));
        } catch (HousecallException.Refused unsearchable) {
            return Optional.of(List.of());
        } catch (HousecallException e) {
            log.warn("Sign-in {} waits for Housecall Pro: {}", signIn.id(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Empty when it should be tried again, else whether it was taken. */
    private Optional<Boolean> handOver(SignIn signIn, SignInMessage message) {
        try {
            switch (signIn.contact()) {
                case Email email -> messenger.mail(email.value(), signIn.language(), message);
                case Mobile mobile -> messenger.text(mobile.value(), signIn.language(), message);
            }
            return Optional.of(true);
        } catch (Undelivered e) {
            log.warn("The message for sign-in {} was not taken: {}", signIn.id(), e.getMessage());
            return e.isLasting() ? Optional.of(false) : Optional.empty();
        }
    }

    private static <T> Optional<T> patiently(long deadline, Semaphore turns, Supplier<Optional<T>> attempt)
            throws InterruptedException {
        for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
            Optional<T> result = inTurn(turns, attempt);
            if (result.isPresent() || System.nanoTime() + pause.toNanos() > deadline) {
                return result;
            }
            Thread.sleep(pause);
        }
    }

    private static <T> Optional<T> inTurn(Semaphore turns, Supplier<Optional<T>> attempt) throws InterruptedException {
        turns.acquire();
        try {
            return attempt.get();
        } finally {
            turns.release();
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }
}
