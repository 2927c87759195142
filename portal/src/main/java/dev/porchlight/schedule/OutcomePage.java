package dev.porchlight.schedule;

import dev.porchlight.changes.BookVisit;
import dev.porchlight.changes.BookWork;
import dev.porchlight.changes.CancelVisit;
import dev.porchlight.changes.Change;
import dev.porchlight.changes.ChangeWords;
import dev.porchlight.changes.MadeChange;
import dev.porchlight.changes.MoveVisit;
import dev.porchlight.changes.Outcome;
import dev.porchlight.changes.Slot;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Job;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.web.Fact;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Say;
import dev.porchlight.web.Titles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a booking, a move or a cancellation. While it is being saved the page completes itself.
 *
 * @param heading "Your visit is booked", "Your booking is being saved", "Not booked", "Your visit was booked"
 * @param time that it is about; absent when that is forgotten
 * @param next what happens next; absent when something else has happened since
 * @param since that what was done is not so any more
 * @param visitPath of the visit, while there is one
 * @param again where another time is chosen, when this one was refused
 */
public record OutcomePage(
        Freshness freshness,
        String heading,
        ChangeWords change,
        @Nullable String time,
        List<Fact> facts,
        @Nullable String next,
        @Nullable String since,
        @Nullable String visitPath,
        @Nullable String again) {

    static OutcomePage of(CustomerFile file, MadeChange made, Optional<Booking> booking, Say say) {
        String kind = kind(made.change());
        boolean isOvertaken = Overtaken.is(file, made);
        String state = switch (made.outcome()) {
            case Outcome.BeingSaved() -> "saving";
            case Outcome.Done done -> isOvertaken ? "past" : "done";
            case Outcome.Refused refused -> "refused";
        };
        var facts = new ArrayList<Fact>();
        what(file, made.change(), say).ifPresent(what -> facts.add(new Fact(say.text("schedule.fact.what"), what)));
        if (!(made.outcome() instanceof Outcome.Done)) {
            // The sentence of what is done names it.
            facts.add(new Fact(
                    say.text("schedule.fact.reference"), made.reference().value()));
        }
        return new OutcomePage(
                Freshness.of(file, file.jobs()),
                say.text("schedule.outcome." + kind + "." + state),
                ChangeWords.of(made, say),
                time(made.change(), say),
                facts,
                state.equals("done") ? next(kind, file, say) : null,
                isOvertaken ? say.text("schedule.outcome.since") : null,
                visit(file, made).orElse(null),
                made.outcome() instanceof Outcome.Refused
                        ? booking.map(known -> "/schedule/bookings/" + known.id() + "/times")
                                .orElse(null)
                        : null);
    }

    /** Whether this page tells of such a change. */
    static boolean tells(Change change) {
        return change instanceof BookVisit
                || change instanceof BookWork
                || change instanceof MoveVisit
                || change instanceof CancelVisit;
    }

    private static String next(String kind, CustomerFile file, Say say) {
        String next = say.text("schedule.outcome." + kind + ".next");
        boolean isMailed = file.customer()
                .flatMap(known -> Optional.ofNullable(known.email()))
                .filter(email -> !email.isBlank())
                .isPresent();
        return isMailed ? say.text("schedule.outcome.mailed", next) : next;
    }

    private static String kind(Change change) {
        return change instanceof MoveVisit ? "move" : change instanceof CancelVisit ? "cancel" : "book";
    }

    private static @Nullable String time(Change change, Say say) {
        return switch (change) {
            case BookVisit(var job, Slot slot) -> time(slot, say);
            case BookWork work -> time(work.slot(), say);
            case MoveVisit move -> time(move.after(), say);
            case CancelVisit cancel
            when cancel.before().start() != null ->
                PlanWords.time(
                        cancel.before().start(),
                        Duration.ofMinutes(cancel.before().arrivalWindowMinutes()),
                        say);
            default -> null;
        };
    }

    private static String time(Slot slot, Say say) {
        return PlanWords.time(slot.start(), Duration.ofMinutes(slot.arrivalWindowMinutes()), say);
    }

    private static Optional<String> what(CustomerFile file, Change change, Say say) {
        Optional<Job> job = switch (change) {
            case BookVisit visit -> file.job(visit.job());
            case MoveVisit move -> file.job(move.job());
            case CancelVisit cancel -> file.job(cancel.job());
            default -> Optional.empty();
        };
        return change instanceof BookWork work
                ? Optional.of(work.service())
                : job.map(known -> Titles.job(say, file, known));
    }

    private static Optional<String> visit(CustomerFile file, MadeChange made) {
        return appointment(file, made)
                .flatMap(known -> OwnVisit.in(file, known))
                .map(known -> "/schedule/visits/" + known.appointment().id());
    }

    private static Optional<AppointmentId> appointment(CustomerFile file, MadeChange made) {
        if (made.change() instanceof MoveVisit move) {
            return Optional.of(move.appointment());
        }
        if (!(made.outcome() instanceof Outcome.Done done)) {
            return Optional.empty();
        }
        return made.change() instanceof BookWork work
                ? done.job()
                        .flatMap(file::job)
                        .flatMap(job -> OwnVisit.at(job, work.slot().start()))
                : done.appointment();
    }
}
