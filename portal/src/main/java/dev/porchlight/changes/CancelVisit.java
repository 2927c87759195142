package dev.porchlight.changes;

import static dev.porchlight.changes.Visits.unless;

import dev.porchlight.housecall.HousecallException;
import dev.porchlight.housecall.HousecallException.NotFound;
import dev.porchlight.housecall.Job;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.JobId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a visit off the schedule. The job stays: only the office can cancel that.
 *
 * @param reason in the customer's words, for the office
 */
public record CancelVisit(
        JobId job,
        AppointmentId appointment,
        Seen before,
        @Nullable String reason) implements Change {

    static final String NAME = "cancel-visit";

    @Component
    static class Kind implements ChangeKind<CancelVisit> {

        private final Visits visits;

        Kind(Visits visits) {
            this.visits = visits;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Class<CancelVisit> type() {
            return CancelVisit.class;
        }

        @Override
        public String lane(CustomerId customer, CancelVisit cancel) {
            return cancel.job().value();
        }

        @Override
        public Finding look(Asked<CancelVisit> asked) {
            var cancel = asked.change();
            var job = visits.job(asked, cancel.job());
            var visit = job.flatMap(read -> read.appointment(cancel.appointment()));
            if (job.isPresent() && visit.isEmpty() && asked.perhapsSent()) {
                return new Finding.AlreadySo(visits.receipt(cancel.job(), cancel.appointment()));
            }
            if (job.isEmpty() || visit.isEmpty()) {
                return new Finding.NotAnyMore(Outcome.Refused.VISIT_GONE);
            }
            return visits.rules()
                    .againstCancelling(job.get(), visit.get())
                    .or(() -> unless(cancel.before().isWhen(visit.get()), Outcome.Refused.OVERTAKEN))
                    .orElseGet(() -> new Finding.NotYet(() -> send(asked, job.get())));
        }

        private Map<String, String> send(Asked<CancelVisit> asked, Job job) {
            var cancel = asked.change();
            var sentAt = visits.files().now();
            try {
                visits.appointments().remove(cancel.job(), cancel.appointment());
            } catch (NotFound gone) {
                // What was perhaps sent before may have arrived only now; otherwise it was somebody else.
                if (!asked.perhapsSent()) {
                    throw gone;
                }
            }
            visits.learn(job.without(cancel.appointment()), sentAt);
            return visits.receipt(cancel.job(), cancel.appointment());
        }

        @Override
        public String reason(HousecallException no) {
            return no instanceof NotFound ? Outcome.Refused.VISIT_GONE : Outcome.Refused.NOT_ACCEPTED;
        }

        @Override
        public void settled(Asked<CancelVisit> asked, Optional<Map<String, String>> receipt) {
            if (receipt.isPresent()) {
                visits.slots().free(asked.change().appointment());
            }
        }

        @Override
        public Optional<Change> after(Asked<CancelVisit> asked, Map<String, String> receipt) {
            var text = visits.notes().canceled(asked.reference(), asked.change());
            return Optional.of(new LeaveNote(asked.change().job(), text, asked.reference()));
        }
    }
}
