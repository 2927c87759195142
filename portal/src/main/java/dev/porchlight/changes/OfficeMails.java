package dev.porchlight.changes;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Customer;
import dev.porchlight.housecall.Job;
import dev.porchlight.notifications.Deliveries;
import dev.porchlight.notifications.Messenger;
import dev.porchlight.notifications.OfficeMessage;
import dev.porchlight.notifications.OfficeMessage.About;
import dev.porchlight.web.Fact;
import dev.porchlight.web.Language;
import dev.porchlight.web.Say;
import dev.porchlight.web.Sayings;
import dev.porchlight.web.Titles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes to the office what somebody there has to see to: that a visit was canceled, because the work itself was not, and
 * that somebody asks for work. The words are those of the notes at Housecall Pro.
 */
@Component
class OfficeMails implements ChangeListener {

    private final Messenger messenger;
    private final Deliveries deliveries;
    private final OfficeNotes notes;
    private final Sayings sayings;

    OfficeMails(Messenger messenger, Deliveries deliveries, OfficeNotes notes, Sayings sayings) {
        this.messenger = messenger;
        this.deliveries = deliveries;
        this.notes = notes;
        this.sayings = sayings;
    }

    @Override
    public void settled(SettledChange told) {
        MadeChange made = told.change();
        if (made.outcome() instanceof Outcome.Done) {
            switch (made.change()) {
                case CancelVisit cancel ->
                    tell(told, About.CANCELED, notes.canceled(made.reference(), cancel), Optional.of(cancel));
                case AskForService asked ->
                    tell(told, About.REQUESTED, notes.request(made.reference(), asked), Optional.empty());
                default -> {
                    // Nobody has to do anything: it is on the schedule.
                }
            }
        }
    }

    private void tell(SettledChange told, About about, String note, Optional<CancelVisit> cancel) {
        MadeChange made = told.change();
        deliveries.once(made.reference() + " to the office", ChangeMails.settledAt(made), () -> {
            Say say = sayings.in(Language.ENGLISH);
            CustomerFile file = told.file();
            Optional<Job> job = cancel.flatMap(canceled -> file.job(canceled.job()));
            messenger.mailOffice(new OfficeMessage(
                    about,
                    file.customer().flatMap(Customer::name).orElseGet(() -> say.text("notifications.office.somebody")),
                    made.reference().value(),
                    note.lines().filter(line -> !line.isBlank()).toList(),
                    contact(file, job, say)));
        });
    }

    private static List<Fact> contact(CustomerFile file, Optional<Job> job, Say say) {
        var facts = new ArrayList<Fact>();
        job.ifPresent(known -> {
            add(facts, say.text("notifications.term.what"), Titles.job(say, file, known));
            add(facts, say.text("notifications.term.number"), known.invoiceNumber());
            add(facts, say.text("notifications.term.where"), say.place(known.address()));
        });
        file.customer().ifPresent(known -> {
            add(facts, say.text("notifications.term.mobile"), known.mobileNumber());
            add(facts, say.text("notifications.term.home"), known.homeNumber());
            add(facts, say.text("notifications.term.email"), known.email());
        });
        return facts;
    }

    private static void add(List<Fact> facts, String term, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(term, text.strip()));
        }
    }
}
