package dev.porchlight.account;

import static dev.porchlight.account.ServerKey.Purpose.CODE;
import static dev.porchlight.account.ServerKey.Purpose.LINK;
import static dev.porchlight.account.ServerKey.Purpose.SESSION;

import dev.porchlight.office.AuditEvent.Kind;
import dev.porchlight.office.Caller;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks codes and links, and opens sessions. */
@Component
class Entrance {

    /** A second press of the same button, by the same browser, within this time is the same press. */
    private static final Duration SAME_PRESS = Duration.ofMinutes(1);

    private final SignIns signIns;
    private final Sessions sessions;
    private final ServerKey key;
    private final SignInLog log;
    private final SignInSettings settings;
    private final Clock clock;

    Entrance(SignIns signIns, Sessions sessions, ServerKey key, SignInLog log, SignInSettings settings, Clock clock) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.key = key;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param browser the secret of the browser that asked for the code */
    @Transactional
    Entry code(String browser, String typed, Caller caller) {
        Instant now = clock.instant();
        byte[] hash = Tokens.hash(browser);
        Optional<SignIn> attempt = signIns.attempt(hash, now);
        if (attempt.isEmpty()) {
            return signIns.ofBrowser(hash)
                    .map(signIn -> late(signIn, isCode(signIn, typed), browser, now))
                    .orElse(new Entry.Unknown());
        }
        SignIn signIn = attempt.get();
        if (isCode(signIn, typed)) {
            return use(signIn, browser, caller, now);
        }
        SignIn failed = signIns.failed(signIn);
        log.happened(Kind.SIGN_IN_FAILED, failed, caller);
        int left = settings.tries() - failed.tries();
        return left > 0 ? new Entry.Wrong(left) : new Entry.NoTriesLeft();
    }

    Optional<SignIn> link(String token) {
        return signIns.ofLink(key.hash(LINK, token));
    }

    /** @param press made for the page with the button, so that a double press is one press */
    @Transactional
    Entry link(String token, String press, Caller caller) {
        Instant now = clock.instant();
        return link(token)
                .map(signIn -> signIn.isGood(now)
                        ? use(signIn, token + press, caller, now)
                        : late(signIn, true, token + press, now))
                .orElse(new Entry.Unknown());
    }

    private Entry use(SignIn signIn, String secret, Caller caller, Instant now) {
        String token = sessionToken(signIn, secret);
        if (!signIns.use(signIn, now)) {
            return late(signIn, true, secret, now);
        }
        DeviceSession session = sessions.open(token, signIn, caller);
        log.happened(Kind.SIGN_IN_SUCCEEDED, signIn, caller);
        return new Entry.Welcome(token, session, signIn.destination());
    }

    private Entry late(SignIn signIn, boolean proven, String secret, Instant now) {
        Instant usedAt = signIn.usedAt();
        if (usedAt == null) {
            return now.isBefore(signIn.goodUntil()) ? new Entry.NoTriesLeft() : new Entry.Expired(signIn);
        }
        String token = sessionToken(signIn, secret);
        return Optional.of(token)
                .filter(same -> proven && now.isBefore(usedAt.plus(SAME_PRESS)))
                .flatMap(sessions::of)
                .<Entry>map(session -> new Entry.Welcome(token, session, signIn.destination()))
                .orElse(new Entry.AlreadyUsed(signIn));
    }

    // Made from a secret of the browser and a key of ours: the second of two presses finds the session of the first,
    // and
    // neither the database nor the browser alone could have made it.
    private String sessionToken(SignIn signIn, String secret) {
        return Tokens.text(
                key.hash(SESSION, signIn.id().toString(), signIn.sentAt().toString(), secret));
    }

    /** Takes as long when there is no code to compare with. */
    private boolean isCode(SignIn signIn, String typed) {
        byte[] expected = signIn.codeHash();
        byte[] entered = key.hash(CODE, signIn.id().toString(), digits(typed));
        return MessageDigest.isEqual(expected == null ? new byte[entered.length] : expected, entered);
    }

    /** Codes are read aloud, copied with a blank in the middle, and typed on keyboards with other digits. */
    static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isDigit)
                .mapToObj(digit -> String.valueOf(Character.digit(digit, 10)))
                .reduce("", String::concat);
    }
}
