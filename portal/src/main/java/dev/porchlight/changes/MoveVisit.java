package dev.porchlight.changes;

import static dev.porchlight.changes.Visits.unless;

import dev.porchlight.housecall.Appointment;
import dev.porchlight.housecall.HousecallException;
import dev.porchlight.housecall.HousecallException.NotFound;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.NewAppointment;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EmployeeId;
import dev.porchlight.shared.JobId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Another time for a visit.
 *
 * @param after employees and arrival window that are the same as before are left as the office has them by then; so are
 *     the employees if it names none
 */
public record MoveVisit(JobId job, AppointmentId appointment, Seen before, Slot after) implements Change {

    static final String NAME = "move-visit";

    private List<EmployeeId> employees(Appointment now) {
        var keepsThem = after.employees().isEmpty() || areSame(after.employees(), before.employees());
        return keepsThem ? now.dispatchedEmployeesIds() : after.employees();
    }

    private int arrivalWindow(Appointment now) {
        var keepsIt = after.arrivalWindowMinutes() == before.arrivalWindowMinutes();
        return keepsIt ? now.arrivalWindowMinutes() : after.arrivalWindowMinutes();
    }

    private static boolean areSame(List<EmployeeId> some, List<EmployeeId> others) {
        return Set.copyOf(some).equals(Set.copyOf(others));
    }

    @Component
    static class Kind implements ChangeKind<MoveVisit> {

        private final Visits visits;

        Kind(Visits visits) {
            this.visits = visits;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Class<MoveVisit> type() {
            return MoveVisit.class;
        }

        @Override
        public String lane(CustomerId customer, MoveVisit move) {
            return move.job().value();
        }

        @Override
        public Finding look(Asked<MoveVisit> asked) {
            var move = asked.change();
            var kept = visits.slots().keep(asked, move.after());
            var served = visits.serves(asked);
            var free = visits.slots().isFree(move.after(), move.after().employees());
            var job = visits.job(asked, move.job());
            var visit = job.flatMap(read -> read.appointment(move.appointment()));
            if (job.isEmpty() || visit.isEmpty()) {
                return new Finding.NotAnyMore(Outcome.Refused.VISIT_GONE);
            }
            var now = visit.get();
            if (move.after().isWhen(now)) {
                return new Finding.AlreadySo(visits.receipt(move.job(), now));
            }
            return visits.rules()
                    .againstMoving(job.get(), now)
                    .or(() -> unless(move.before().isWhen(now), Outcome.Refused.OVERTAKEN))
                    .or(() -> unless(served.get(), Outcome.Refused.NOT_SERVED))
                    .or(() -> unless(kept && isFree(free, move, now), Outcome.Refused.WINDOW_GONE))
                    .orElseGet(() -> new Finding.NotYet(() -> send(move, job.get(), now)));
        }

        /** When the office has meanwhile sent somebody else, it is they who have to be free. */
        private boolean isFree(Meanwhile<Boolean> free, MoveVisit move, Appointment now) {
            var held = move.after().employees();
            var who = move.employees(now);
            return held.isEmpty() || areSame(held, who)
                    ? free.get()
                    : visits.slots().isFree(move.after(), who).get();
        }

        private Map<String, String> send(MoveVisit move, Job job, Appointment now) {
            var sentAt = visits.files().now();
            var moved = visits.appointments()
                    .replace(
                            move.job(),
                            move.appointment(),
                            new NewAppointment(
                                    move.after().start(),
                                    move.after().end(),
                                    move.employees(now),
                                    move.arrivalWindow(now)));
            visits.learn(job.with(moved), sentAt);
            return visits.receipt(move.job(), moved);
        }

        @Override
        public String reason(HousecallException no) {
            return no instanceof NotFound ? Outcome.Refused.VISIT_GONE : Outcome.Refused.NOT_ACCEPTED;
        }

        @Override
        public void settled(Asked<MoveVisit> asked, Optional<Map<String, String>> receipt) {
            visits.slots().settled(asked, receipt);
        }

        @Override
        public Optional<Change> after(Asked<MoveVisit> asked, Map<String, String> receipt) {
            var text = visits.notes().moved(asked.reference(), asked.change());
            return Optional.of(new LeaveNote(asked.change().job(), text, asked.reference()));
        }
    }
}
