package dev.porchlight.changes;

import dev.porchlight.changes.ChangeMails.Letter;
import dev.porchlight.web.Fact;
import dev.porchlight.web.Say;
import dev.porchlight.web.Sayings;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells customers by mail that the office has their request, and when something that the page said is being saved could
 * not be saved after all. What was refused at once, its page has said.
 */
@Component
class Receipts implements ChangeListener {

    private final ChangeMails mails;
    private final ChangeSettings settings;
    private final Sayings sayings;

    Receipts(ChangeMails mails, ChangeSettings settings, Sayings sayings) {
        this.mails = mails;
        this.settings = settings;
        this.sayings = sayings;
    }

    @Override
    public void settled(SettledChange told) {
        MadeChange made = told.change();
        if (made.outcome() instanceof Outcome.Refused && wasBeingSaved(made)) {
            mails.tell(told, letter("changes.mail.refused", made));
        } else if (made.outcome() instanceof Outcome.Done && made.change() instanceof AskForService) {
            mails.tell(told, letter("changes.mail.requested", made));
        }
    }

    private Letter letter(String title, MadeChange made) {
        Say say = sayings.in(made.language());
        String what = ChangeWords.of(made, say).what();
        return new Letter(
                say.text(title),
                made.reference().value(),
                List.of(
                        new Fact(say.text("notifications.term.what"), what),
                        new Fact(
                                say.text("notifications.term.reference"),
                                made.reference().value())),
                null,
                page(made),
                null);
    }

    private boolean wasBeingSaved(MadeChange made) {
        return ChangeMails.settledAt(made).isAfter(made.askedAt().plus(settings.patience()));
    }

    private static String page(MadeChange made) {
        return switch (made.change()) {
            case AskForService asked -> "/requests";
            case EditContact edit -> "/profile";
            case AddAddress added -> "/profile";
            default -> "/schedule";
        };
    }
}
