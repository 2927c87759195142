package dev.porchlight.profile;

import dev.porchlight.account.OneTimeCodes;
import dev.porchlight.changes.ChangeListener;
import dev.porchlight.changes.EditContact;
import dev.porchlight.changes.Outcome;
import dev.porchlight.changes.SettledChange;
import dev.porchlight.notifications.Deliveries;
import dev.porchlight.notifications.EmailChangedMessage;
import dev.porchlight.notifications.Messenger;
import org.springframework.stereotype.Component;

/** Tells the old e-mail address when another one has taken its place, so that nobody is cut off unnoticed. */
@Component
class EmailChanges implements ChangeListener {

    private final Messenger messenger;
    private final Deliveries deliveries;

    EmailChanges(Messenger messenger, Deliveries deliveries) {
        this.messenger = messenger;
        this.deliveries = deliveries;
    }

    @Override
    public void settled(SettledChange told) {
        var made = told.change();
        if (made.change() instanceof EditContact edit && made.outcome() instanceof Outcome.Done done) {
            String before = edit.before().email();
            String after = edit.after().email();
            if (before != null && after != null && !OneTimeCodes.email(before).equals(OneTimeCodes.email(after))) {
                var message = new EmailChangedMessage(
                        OneTimeCodes.masked(after), done.at(), made.reference().value());
                deliveries.once(
                        made.reference() + " to the old address",
                        done.at(),
                        () -> messenger.mail(before, made.language(), message));
            }
        }
    }
}
