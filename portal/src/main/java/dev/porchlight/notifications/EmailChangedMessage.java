package dev.porchlight.notifications;

import dev.porchlight.web.Brand;
import dev.porchlight.web.Say;
import java.time.Instant;

/**
 * Tells the old e-mail address that another one has taken its place.
 *
 * @param now the new address, masked
 * @param reference of the change
 */
public record EmailChangedMessage(String now, Instant at, String reference) implements Message {

    @Override
    public String template() {
        return "mail/emailChanged";
    }

    @Override
    public String subject(Say say, Brand brand) {
        return say.text("notifications.emailChanged.subject", brand.name());
    }

    @Override
    public String plain(Say say, Brand brand) {
        return String.join("\n\n", what(say, brand), notYou(say, brand), brand.name());
    }

    @Override
    public String brief(Say say, Brand brand) {
        return what(say, brand);
    }

    public String what(Say say, Brand brand) {
        return say.text("notifications.emailChanged.what", brand.name(), now, say.moment(at), reference);
    }

    public String notYou(Say say, Brand brand) {
        return brand.phone() == null
                ? say.text("notifications.emailChanged.notYou")
                : say.text("notifications.emailChanged.notYou.call", say.phone(brand.phone()));
    }
}
