package dev.porchlight.changes;

import static dev.porchlight.changes.Visits.unless;

import dev.porchlight.housecall.HousecallException;
import dev.porchlight.housecall.HousecallException.NotFound;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.NewAppointment;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.JobId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A visit for a job that the office has made and not planned yet. */
public record BookVisit(JobId job, Slot slot) implements Change {

    static final String NAME = "book-visit";

    @Component
    static class Kind implements ChangeKind<BookVisit> {

        private final Visits visits;

        Kind(Visits visits) {
            this.visits = visits;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Class<BookVisit> type() {
            return BookVisit.class;
        }

        @Override
        public String lane(CustomerId customer, BookVisit booking) {
            return booking.job().value();
        }

        @Override
        public Finding look(Asked<BookVisit> asked) {
            var booking = asked.change();
            var kept = visits.slots().keep(asked, booking.slot());
            var served = visits.serves(asked);
            var free = visits.slots().isFree(booking.slot(), booking.slot().employees());
            var job = visits.job(asked, booking.job());
            if (job.isEmpty()) {
                return new Finding.NotAnyMore(Outcome.Refused.JOB_OVER);
            }
            return evidence(booking, job.get())
                    .or(() -> visits.rules().againstBooking(job.get()))
                    .or(() -> unless(served.get(), Outcome.Refused.NOT_SERVED))
                    .or(() -> unless(kept && free.get(), Outcome.Refused.WINDOW_GONE))
                    .orElseGet(() -> new Finding.NotYet(() -> send(booking, job.get())));
        }

        private Optional<Finding> evidence(BookVisit booking, Job job) {
            return job.schedule().appointments().stream()
                    .filter(booking.slot()::isWhen)
                    .findFirst()
                    .map(there -> new Finding.AlreadySo(visits.receipt(job.id(), there)));
        }

        private Map<String, String> send(BookVisit booking, Job job) {
            var sentAt = visits.files().now();
            var slot = booking.slot();
            var added = visits.appointments()
                    .add(
                            job.id(),
                            new NewAppointment(
                                    slot.start(), slot.end(), slot.employees(), slot.arrivalWindowMinutes()));
            visits.learn(job.with(added), sentAt);
            return visits.receipt(job.id(), added);
        }

        @Override
        public String reason(HousecallException no) {
            return no instanceof NotFound ? Outcome.Refused.JOB_OVER : Outcome.Refused.NOT_ACCEPTED;
        }

        @Override
        public void settled(Asked<BookVisit> asked, Optional<Map<String, String>> receipt) {
            visits.slots().settled(asked, receipt);
        }

        @Override
        public Optional<Change> after(Asked<BookVisit> asked, Map<String, String> receipt) {
            var text = visits.notes().booked(asked.reference(), asked.change().slot());
            return Optional.of(new LeaveNote(asked.change().job(), text, asked.reference()));
        }
    }
}
