package dev.porchlight.notifications;

import dev.porchlight.housecall.Permission;
import dev.porchlight.web.Brand;
import dev.porchlight.web.Say;
import java.util.Locale;

/** Tells the office that Housecall Pro does not renew our connection, and what to do. */
public record ConnectionBrokenMessage(Permission.Broken broken) implements Message {

    @Override
    public String template() {
        return "mail/connectionBroken";
    }

    @Override
    public String subject(Say say, Brand brand) {
        return say.text("notifications.connectionBroken.subject", broken.reference());
    }

    @Override
    public String plain(Say say, Brand brand) {
        return String.join("\n\n", what(say), meanwhile(say), todo(say), when(say));
    }

    @Override
    public String brief(Say say, Brand brand) {
        return what(say);
    }

    public String what(Say say) {
        return say.text("notifications.connectionBroken.what." + key());
    }

    public String meanwhile(Say say) {
        return say.text("notifications.connectionBroken.meanwhile");
    }

    public String todo(Say say) {
        return say.text("notifications.connectionBroken.todo." + key());
    }

    public String when(Say say) {
        return say.text("notifications.connectionBroken.when", say.moment(broken.since()), broken.reference());
    }

    private String key() {
        return broken.cause().name().toLowerCase(Locale.ROOT);
    }
}
