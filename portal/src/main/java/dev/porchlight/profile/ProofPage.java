package dev.porchlight.profile;

import dev.porchlight.account.OneTimeCodes;
import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Say;
import org.jspecify.annotations.Nullable;

/**
 * Where the code for a new e-mail address is entered.
 *
 * @param sent where the code went and until when it is good
 * @param closed why no code can be entered any more; absent while one can
 */
public record ProofPage(
        String sent, @Nullable String closed, @Nullable String note, FormErrors errors) {

    static ProofPage of(Proof proof, @Nullable String note, Say say, FormErrors errors) {
        String closed = null;
        if (proof.tries() >= Proof.MOST_TRIES) {
            closed = say.text("account.code.noTriesLeft");
        } else if (!proof.isOpen(say.now())) {
            closed = say.text("account.code.expired", say.moment(proof.goodUntil()));
        }
        return new ProofPage(
                say.text(
                        "profile.proof.sent",
                        OneTimeCodes.masked(proof.email()),
                        say.moment(proof.sentAt()),
                        say.moment(proof.goodUntil())),
                closed,
                note,
                errors);
    }
}
