package dev.porchlight.changes;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.notifications.ChangeMessage;
import dev.porchlight.notifications.ChangeMessage.Enclosure;
import dev.porchlight.notifications.Deliveries;
import dev.porchlight.notifications.Messenger;
import dev.porchlight.notifications.Undelivered;
import dev.porchlight.web.Fact;
import dev.porchlight.web.PublicUrl;
import dev.porchlight.web.Sayings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes to customers what became of their own changes, in the words of the page and in its language. It is a receipt, so
 * it also goes to those who want no other notices.
 */
@Component
public class ChangeMails {

    private static final Logger log = LoggerFactory.getLogger(ChangeMails.class);

    private final Messenger messenger;
    private final Deliveries deliveries;
    private final Sayings sayings;
    private final PublicUrl publicUrl;

    ChangeMails(Messenger messenger, Deliveries deliveries, Sayings sayings, PublicUrl publicUrl) {
        this.messenger = messenger;
        this.deliveries = deliveries;
        this.sayings = sayings;
        this.publicUrl = publicUrl;
    }

    /**
     * What a mail says besides the sentence of the page.
     *
     * @param title of the page
     * @param detail that is added to it in the subject
     * @param next what happens next; absent when the sentence says so
     * @param path of the page on which it can be seen
     */
    public record Letter(
            String title,
            String detail,
            List<Fact> facts,
            @Nullable String next,
            String path,
            @Nullable Enclosure enclosure) {}

    /** Throws {@link Undelivered} when it has to be tried again. */
    public void tell(SettledChange told, Letter letter) {
        MadeChange made = told.change();
        deliveries.once(made.reference() + " to the customer", settledAt(made), () -> {
            Optional<String> address = address(told.file());
            if (address.isEmpty()) {
                log.info("{} is told on its page only: there is no e-mail address on file", made.reference());
                return;
            }
            var words = ChangeWords.of(made, sayings.in(made.language()));
            messenger.mail(
                    address.get(),
                    made.language(),
                    new ChangeMessage(
                            letter.title,
                            letter.detail,
                            words.sentence(),
                            letter.facts,
                            letter.next,
                            publicUrl.of(letter.path),
                            letter.enclosure));
        });
    }

    static Instant settledAt(MadeChange made) {
        return switch (made.outcome()) {
            case Outcome.Done done -> done.at();
            case Outcome.Refused refused -> refused.at();
            case Outcome.BeingSaved() -> throw new IllegalStateException(made.reference() + " is not settled");
        };
    }

    private static Optional<String> address(CustomerFile file) {
        if (!file.profile().isKnown()) {
            throw Undelivered.forNow("Housecall Pro does not tell who it is");
        }
        return file.customer()
                .map(customer -> customer.email())
                .map(String::strip)
                .filter(email -> !email.isEmpty());
    }
}
