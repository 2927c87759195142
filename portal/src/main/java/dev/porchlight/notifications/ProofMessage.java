package dev.porchlight.notifications;

import dev.porchlight.web.Brand;
import dev.porchlight.web.Say;
import java.time.Instant;

/** The code that proves a new e-mail address before it is saved; sent there. */
public record ProofMessage(String code, Instant goodUntil) implements Message {

    @Override
    public String template() {
        return "mail/proof";
    }

    @Override
    public String subject(Say say, Brand brand) {
        return say.text("notifications.proof.subject", code, brand.name());
    }

    @Override
    public String plain(Say say, Brand brand) {
        return String.join(
                "\n\n",
                say.text("notifications.proof.code", brand.name()),
                "    " + code,
                goodUntil(say),
                say.text("notifications.proof.notYou"),
                brand.name());
    }

    @Override
    public String brief(Say say, Brand brand) {
        return subject(say, brand);
    }

    public String goodUntil(Say say) {
        return say.text("notifications.proof.goodUntil", say.moment(goodUntil));
    }

    /** The code may not reach a log. */
    @Override
    public String toString() {
        return "ProofMessage";
    }
}
