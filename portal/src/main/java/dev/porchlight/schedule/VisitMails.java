package dev.porchlight.schedule;

import dev.porchlight.changes.BookVisit;
import dev.porchlight.changes.BookWork;
import dev.porchlight.changes.CancelVisit;
import dev.porchlight.changes.ChangeListener;
import dev.porchlight.changes.ChangeMails;
import dev.porchlight.changes.ChangeMails.Letter;
import dev.porchlight.changes.MoveVisit;
import dev.porchlight.changes.Outcome;
import dev.porchlight.changes.Seen;
import dev.porchlight.changes.SettledChange;
import dev.porchlight.changes.Slot;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Job;
import dev.porchlight.jobs.Visit;
import dev.porchlight.notifications.ChangeMessage.Enclosure;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.JobId;
import dev.porchlight.web.Fact;
import dev.porchlight.web.Say;
import dev.porchlight.web.Sayings;
import dev.porchlight.web.Titles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes to customers about visits that they booked, moved or canceled themselves, with the visit for their calendar. What
 * the office does, Housecall Pro tells them.
 */
@Component
class VisitMails implements ChangeListener {

    private final ChangeMails mails;
    private final Calendars calendars;
    private final Sayings sayings;

    VisitMails(ChangeMails mails, Calendars calendars, Sayings sayings) {
        this.mails = mails;
        this.calendars = calendars;
        this.sayings = sayings;
    }

    @Override
    public void settled(SettledChange told) {
        if (told.change().outcome() instanceof Outcome.Done done) {
            Say say = sayings.in(told.change().language());
            switch (told.change().change()) {
                case BookVisit book -> tell(told, "book", Optional.of(book.job()), book.slot(), List.of(), say);
                case BookWork work -> tell(told, "book", done.job(), work.slot(), List.of(), say);
                case MoveVisit move -> {
                    var before = new Fact(say.text("notifications.term.before"), when(move.before(), say));
                    tell(told, "move", Optional.of(move.job()), move.after(), List.of(before), say);
                }
                case CancelVisit cancel -> mails.tell(told, canceled(cancel, told.file(), say));
                default -> {
                    // Others are told of elsewhere, or on their page only.
                }
            }
        }
    }

    private void tell(SettledChange told, String kind, Optional<JobId> id, Slot slot, List<Fact> more, Say say) {
        CustomerFile file = told.file();
        Optional<Job> job = id.flatMap(file::job);
        if (Overtaken.is(file, told.change())) {
            // It was proven late, and what happened to it since has been told: "booked" would come after "canceled".
            return;
        }
        Optional<AppointmentId> visit = job.flatMap(known -> OwnVisit.at(known, slot.start()));
        String when = when(slot, say);
        mails.tell(
                told,
                new Letter(
                        say.text("schedule.outcome." + kind + ".done"),
                        when,
                        facts(when, more, job, file, say),
                        say.text("schedule.outcome." + kind + ".next"),
                        visit.map(appointment -> "/schedule/visits/" + appointment)
                                .orElse("/schedule"),
                        visit.flatMap(appointment -> calendars.planned(file, appointment, slot.start(), say.language()))
                                .map(entry -> new Enclosure(entry, say.text("schedule.calendar.enclosed")))
                                .orElse(null)));
    }

    private Letter canceled(CancelVisit cancel, CustomerFile file, Say say) {
        String when = when(cancel.before(), say);
        return new Letter(
                say.text("schedule.outcome.cancel.done"),
                when,
                facts(when, List.of(), file.job(cancel.job()), file, say),
                say.text("schedule.outcome.cancel.next"),
                "/jobs/" + cancel.job(),
                calendars
                        .canceled(file, cancel.appointment(), say.language())
                        .map(entry -> new Enclosure(entry, say.text("schedule.calendar.enclosed.canceled")))
                        .orElse(null));
    }

    private static List<Fact> facts(String when, List<Fact> more, Optional<Job> job, CustomerFile file, Say say) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(say.text("notifications.term.when"), when));
        facts.addAll(more);
        job.ifPresent(known -> {
            facts.add(new Fact(say.text("notifications.term.what"), Titles.job(say, file, known)));
            String place = say.place(known.address());
            if (!place.isEmpty()) {
                facts.add(new Fact(say.text("notifications.term.where"), place));
            }
        });
        return facts;
    }

    private static String when(Slot slot, Say say) {
        return PlanWords.time(slot.start(), Duration.ofMinutes(slot.arrivalWindowMinutes()), say);
    }

    private static String when(Seen seen, Say say) {
        if (seen.anytimeOn() != null) {
            return new Visit(null, seen.anytimeOn(), null, null, null, true, List.of()).when(say);
        }
        return seen.start() == null
                ? say.sentence(say.text("web.window.open"))
                : PlanWords.time(seen.start(), Duration.ofMinutes(seen.arrivalWindowMinutes()), say);
    }
}
