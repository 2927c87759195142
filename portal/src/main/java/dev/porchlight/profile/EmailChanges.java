package dev.porchlight.profile;

import dev.porchlight.account.OneTimeCodes;
import dev.porchlight.changes.ChangeListener;
import dev.porchlight.changes.EditContact;
import dev.porchlight.changes.MadeChange;
import dev.porchlight.changes.Outcome;
import dev.porchlight.changes.SettledChange;
import dev.porchlight.notifications.EmailChangedMessage;
import dev.porchlight.notifications.Messenger;
import dev.porchlight.notifications.Undelivered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the old e-mail address when another one has taken its place, so that nobody is cut off unnoticed. */
@Component
class EmailChanges implements ChangeListener {

    private static final Logger log = LoggerFactory.getLogger(EmailChanges.class);

    private final Messenger messenger;

    EmailChanges(Messenger messenger) {
        this.messenger = messenger;
    }

    @Override
    public void settled(SettledChange told) {
        var made = told.change();
        if (made.change() instanceof EditContact edit && made.outcome() instanceof Outcome.Done done) {
            String before = edit.before().email();
            String after = edit.after().email();
            if (before != null && after != null && !OneTimeCodes.email(before).equals(OneTimeCodes.email(after))) {
                tell(
                        before,
                        new EmailChangedMessage(
                                OneTimeCodes.masked(after),
                                done.at(),
                                made.reference().value()),
                        made);
            }
        }
    }

    /** An address that takes no mail for good is no reason to try for ever. */
    private void tell(String address, EmailChangedMessage message, MadeChange made) {
        try {
            messenger.mail(address, made.language(), message);
        } catch (Undelivered e) {
            if (!e.isLasting()) {
                throw e;
            }
            log.warn("The old address could not be told of {}: {}", made.reference(), e.getMessage());
        }
    }
}
