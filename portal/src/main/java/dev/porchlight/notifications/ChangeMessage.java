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
 * @param title of that page: "Your visit is booked"
 * @param detail that tells this one from others in a list of mails: when the visit is, or the reference
 * @param sentence what became of it
 * @param next what happens next; absent when the sentence says so
 * @param link to where it can be seen
 */
public record ChangeMessage(
        String title,
        String detail,
        String sentence,
        List<Fact> facts,
        @Nullable String next,
        URI link,
        @Nullable Enclosure enclosure)
        implements Message {

    /** @param words what it is good for */
    public record Enclosure(Attachment file, String words) {}

    public ChangeMessage {
        facts = List.copyOf(facts);
    }

    @Override
    public String template() {
        return "mail/change";
    }

    @Override
    public String subject(Say say, Brand brand) {
        return say.text("notifications.change.subject", title, detail);
    }

    @Override
    public String plain(Say say, Brand brand) {
        String known = facts.stream()
                .map(fact -> say.text("notifications.fact", fact.term(), fact.text()))
                .collect(Collectors.joining("\n"));
        return Stream.of(
                        sentence,
                        known,
                        next == null ? "" : next,
                        enclosure == null ? "" : enclosure.words(),
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
        return enclosure == null ? List.of() : List.of(enclosure.file());
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
