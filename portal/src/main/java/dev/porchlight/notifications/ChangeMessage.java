package dev.porchlight.notifications;

import dev.porchlight.web.Brand;
import dev.porchlight.web.Fact;
import dev.porchlight.web.Say;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells customers what became of what they asked for, in the words of the page on which they asked.
 *
 * @param detail that tells this one from others in a list of mails: when the visit is, or the reference
 * @param sentence what became of it, and what happens next
 * @param link to where it can be seen
 * @param calendar the visit for their calendar
 */
public record ChangeMessage(
        About about,
        String detail,
        String sentence,
        List<Fact> facts,
        URI link,
        @Nullable Attachment calendar) implements Message {

    public enum About {
        BOOKED("notifications.change.booked"),
        MOVED("notifications.change.moved"),
        CANCELED("notifications.change.canceled"),
        REQUESTED("notifications.change.requested"),
        REFUSED("notifications.change.refused");

        private final String words;

        About(String words) {
            this.words = words;
        }
    }

    public ChangeMessage {
        facts = List.copyOf(facts);
    }

    @Override
    public String template() {
        return "mail/change";
    }

    @Override
    public String subject(Say say, Brand brand) {
        return say.text(about.words + ".subject", detail);
    }

    @Override
    public String plain(Say say, Brand brand) {
        String known = facts.stream()
                .map(fact -> say.text("notifications.fact", fact.term(), fact.text()))
                .collect(Collectors.joining("\n"));
        return Stream.of(
                        sentence,
                        known,
                        calendar == null ? "" : enclosed(say),
                        link.toString(),
                        reach(say, brand),
                        brand.name())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    @Override
    public String brief(Say say, Brand brand) {
        return sentence;
    }

    @Override
    public List<Attachment> attachments() {
        return calendar == null ? List.of() : List.of(calendar);
    }

    public String title(Say say) {
        return say.text(about.words + ".title");
    }

    public String enclosed(Say say) {
        return say.text(
                about == About.CANCELED ? "notifications.change.enclosed.canceled" : "notifications.change.enclosed");
    }

    /** Empty when nobody answers a telephone. */
    public String reach(Say say, Brand brand) {
        return brand.phone() == null ? "" : say.text("notifications.change.call", say.phone(brand.phone()));
    }

    /** Where somebody lives may not reach a log. */
    @Override
    public String toString() {
        return "ChangeMessage";
    }
}
