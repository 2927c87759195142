package dev.porchlight.account;

import dev.porchlight.web.Say;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees who opened the link of a message.
 *
 * @param state the end of the keys of its words: {@code good}, {@code expired}, {@code used} or {@code unknown}
 * @param facts when and from where it was asked for; or until when it was good, or when it was used
 * @param press makes two presses of the button one
 * @param address masked; absent when nothing is known of the link
 */
public record LinkPage(
        String state,
        String action,
        @Nullable String facts,
        @Nullable String press,
        @Nullable String address) {

    static LinkPage of(Optional<SignIn> found, String token, Say say) {
        return found.map(signIn -> known(signIn, token, say)).orElse(new LinkPage("unknown", "", null, null, null));
    }

    private static LinkPage known(SignIn signIn, String token, Say say) {
        String action = "/sign-in/link/" + token;
        String address = signIn.contact().masked();
        if (signIn.usedAt() != null) {
            String used = say.text("account.link.used.when", say.moment(signIn.usedAt()));
            return new LinkPage("used", action, used, null, address);
        }
        if (!signIn.isGood(say.now())) {
            String expired = say.text("account.link.expired.when", say.moment(signIn.goodUntil()));
            return new LinkPage("expired", action, expired, Tokens.random(), address);
        }
        return new LinkPage("good", action, asked(signIn, say), Tokens.random(), address);
    }

    private static String asked(SignIn signIn, Say say) {
        String device = signIn.caller().device();
        String when = say.moment(signIn.sentAt());
        return device.isEmpty()
                ? say.text("account.link.asked", when)
                : say.text("account.link.askedFrom", when, device);
    }

    public String key(String part) {
        return "account.link." + state + "." + part;
    }

    public boolean isGood() {
        return state.equals("good");
    }

    /** A new message can be sent to the same address. */
    public boolean isExpired() {
        return state.equals("expired");
    }
}
