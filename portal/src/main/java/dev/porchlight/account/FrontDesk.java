package dev.porchlight.account;

import static dev.porchlight.account.ServerKey.Purpose.BROWSER;

import dev.porchlight.account.Attempts.Limit;
import dev.porchlight.office.AuditEvent.Kind;
import dev.porchlight.office.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes the wish to sign in. Whatever depends on who somebody is happens behind the answer, in {@link Courier}: this does
 * the same for everybody.
 */
@Component
class FrontDesk {

    private static final String EVERYBODY = "";

    private final SignIns signIns;
    private final Attempts attempts;
    private final Courier courier;
    private final ServerKey key;
    private final SignInLog log;
    private final SignInSettings settings;
    private final Clock clock;

    FrontDesk(
            SignIns signIns,
            Attempts attempts,
            Courier courier,
            ServerKey key,
            SignInLog log,
            SignInSettings settings,
            Clock clock) {
        this.signIns = signIns;
        this.attempts = attempts;
        this.courier = courier;
        this.key = key;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of a wish. */
    sealed interface Answer {

        /** A message is on its way, if there is anybody to send it to. @param browser the secret that goes with its code */
        record Asked(String browser) implements Answer {}

        /** Not so soon: the message was sent only a moment ago. */
        record JustSent() implements Answer {}

        record TooOften(Instant until) implements Answer {}

        /** Nothing was asked for in this browser. */
        record Unknown() implements Answer {}
    }

    /** @param form made with the form: the second of two presses of one button finds what the first one began */
    Answer ask(SignIn.Wish wish, String form) {
        Instant now = clock.instant();
        String browser = Tokens.text(key.hash(BROWSER, form, wish.contact().value()));
        byte[] hash = Tokens.hash(browser);
        if (signIns.ofBrowser(hash).filter(signIn -> isFresh(signIn, now)).isPresent()) {
            return new Answer.Asked(browser);
        }
        Optional<Instant> until = count(wish.contact(), wish.caller());
        if (until.isPresent()) {
            return new Answer.TooOften(until.get());
        }
        signIns.begin(hash, wish, now).ifPresent(signIn -> send(signIn, wish.caller()));
        return new Answer.Asked(browser);
    }

    /** Another message for the same address, in the same browser. */
    Answer again(String browser, Caller caller) {
        Instant now = clock.instant();
        byte[] hash = Tokens.hash(browser);
        Optional<SignIn> asked = signIns.ofBrowser(hash).filter(signIn -> !signIn.isUsed());
        if (asked.isEmpty()) {
            return new Answer.Unknown();
        }
        if (isFresh(asked.get(), now)) {
            return new Answer.JustSent();
        }
        Optional<Instant> until = count(asked.get().contact(), caller);
        if (until.isPresent()) {
            return new Answer.TooOften(until.get());
        }
        signIns.again(hash, now).ifPresent(signIn -> send(signIn, caller));
        return new Answer.Asked(browser);
    }

    /** Whether yet another code may be entered from this network; if not, when. */
    Optional<Instant> countEntry(Caller caller) {
        Optional<Instant> until = attempts.count(new Limit("code", caller.network(), settings.codesPerNetwork()));
        until.ifPresent(moment -> log.happened(Kind.SIGN_IN_LIMITED, null, null, caller));
        return until;
    }

    Optional<SignIn> of(String browser) {
        return signIns.ofBrowser(Tokens.hash(browser));
    }

    private boolean isFresh(SignIn signIn, Instant now) {
        return !signIn.isUsed() && signIn.sentAt().isAfter(now.minus(settings.resendAfter()));
    }

    private Optional<Instant> count(Contact contact, Caller caller) {
        Optional<Instant> until = attempts.count(
                new Limit("address", contact.value(), settings.perAddress()),
                new Limit("network", caller.network(), settings.perNetwork()),
                new Limit("all", EVERYBODY, settings.overall()));
        until.ifPresent(moment -> log.happened(Kind.SIGN_IN_LIMITED, contact, caller));
        return until;
    }

    private void send(SignIn signIn, Caller caller) {
        log.happened(Kind.SIGN_IN_ASKED, signIn.contact(), caller);
        courier.send(signIn);
    }
}
