package dev.porchlight.account;

import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Say;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks for the code.
 *
 * @param address masked
 * @param sent "We sent a message to ... at 2:05 pm": as far as anybody may know
 * @param closed why no code can be entered any more; absent as long as one can
 * @param note what came of asking for another message
 * @param doubtful after two failures: perhaps nobody is on file
 */
public record CodePage(
        String address,
        String sent,
        @Nullable String closed,
        @Nullable String note,
        boolean doubtful,
        FormErrors errors) {

    private static final int FAILURES_BEFORE_DOUBT = 2;

    static CodePage of(SignIn signIn, Say say, int tries, @Nullable String note, FormErrors errors) {
        String kind = signIn.contact() instanceof Email ? "mail" : "text";
        return new CodePage(
                signIn.contact().masked(),
                say.text(
                        "account.code.sent." + kind,
                        signIn.contact().masked(),
                        say.time(signIn.sentAt()),
                        say.time(signIn.goodUntil())),
                closed(signIn, say, tries),
                note,
                signIn.failures() >= FAILURES_BEFORE_DOUBT,
                errors);
    }

    private static @Nullable String closed(SignIn signIn, Say say, int tries) {
        if (!say.now().isBefore(signIn.goodUntil())) {
            return say.text("account.code.expired", say.moment(signIn.goodUntil()));
        }
        return signIn.tries() >= tries ? say.text("account.code.noTriesLeft") : null;
    }

    public boolean isOpen() {
        return closed == null;
    }
}
