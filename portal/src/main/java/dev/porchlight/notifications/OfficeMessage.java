package dev.porchlight.notifications;

import dev.porchlight.web.Brand;
import dev.porchlight.web.Fact;
import dev.porchlight.web.Say;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells the office what a customer did that somebody has to see to, in the words that stand at Housecall Pro as well.
 *
 * @param customer their name
 * @param lines of text; what customers typed is in their words
 * @param contact how they are reached
 */
public record OfficeMessage(About about, String customer, String reference, List<String> lines, List<Fact> contact)
        implements Message {

    public enum About {
        CANCELED("notifications.office.canceled"),
        REQUESTED("notifications.office.requested");

        private final String words;

        About(String words) {
            this.words = words;
        }
    }

    public OfficeMessage {
        lines = List.copyOf(lines);
        contact = List.copyOf(contact);
    }

    @Override
    public String template() {
        return "mail/office";
    }

    @Override
    public String subject(Say say, Brand brand) {
        return say.text(about.words + ".subject", customer, reference);
    }

    @Override
    public String plain(Say say, Brand brand) {
        String known = contact.stream()
                .map(fact -> say.text("notifications.fact", fact.term(), fact.text()))
                .collect(Collectors.joining("\n"));
        return String.join("\n\n", String.join("\n", lines), known, say.text("notifications.office.sent"));
    }

    @Override
    public String brief(Say say, Brand brand) {
        return subject(say, brand);
    }

    @Override
    public String toString() {
        return "OfficeMessage";
    }
}
