package dev.porchlight.notifications;

import dev.porchlight.web.Brand;
import dev.porchlight.web.Say;
import java.net.URI;
import java.time.Instant;

/**
 * The code and the link to sign in with.
 *
 * @param device from which it was asked for; may be empty
 */
public record SignInMessage(String code, URI link, Instant askedAt, Instant goodUntil, String device)
        implements Message {

    @Override
    public String template() {
        return "mail/signIn";
    }

    @Override
    public String subject(Say say, Brand brand) {
        return say.text("notifications.signIn.subject", code, brand.name());
    }

    @Override
    public String plain(Say say, Brand brand) {
        return String.join(
                "\n\n",
                say.text("notifications.signIn.code", brand.name()),
                "    " + code,
                say.text("notifications.signIn.plainLink"),
                "    " + link,
                goodUntil(say),
                asked(say),
                say.text("notifications.signIn.notYou"),
                brand.name());
    }

    /** The last line lets phones offer the code above the keyboard, on our page only. */
    @Override
    public String brief(Say say, Brand brand) {
        return say.text("notifications.signIn.brief", code, brand.name(), say.time(goodUntil)) + "\n\n@"
                + link.getHost() + " #" + code;
    }

    public String goodUntil(Say say) {
        return say.text("notifications.signIn.goodUntil", say.moment(goodUntil));
    }

    public String asked(Say say) {
        return device.isEmpty()
                ? say.text("notifications.signIn.asked", say.moment(askedAt))
                : say.text("notifications.signIn.askedFrom", say.moment(askedAt), device);
    }

    /** Neither the code nor the link may reach a log. */
    @Override
    public String toString() {
        return "SignInMessage";
    }
}
