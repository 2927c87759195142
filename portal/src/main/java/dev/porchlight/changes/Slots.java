package dev.porchlight.changes;

import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.EmployeeId;
import dev.porchlight.windows.Hold;
import dev.porchlight.windows.Holds;
import dev.porchlight.windows.Windows;
import dev.porchlight.windows.Wish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The times that changes are about: ours while they are under way, and still free where it counts. */
@Component
class Slots {

    private final Holds holds;
    private final Windows windows;

    Slots(Holds holds, Windows windows) {
        this.holds = holds;
        this.windows = windows;
    }

    /** From now on it stands until the change is settled. False when somebody else has it, because it had ended before. */
    boolean keep(Asked<?> asked, Slot slot) {
        var hold = new Hold(slot.hold(), asked.customer(), slot.start(), slot.end(), slot.employees(), asked.askedAt());
        return holds.keep(hold, asked.reference().value());
    }

    /** Asks Housecall Pro. */
    Meanwhile<Boolean> isFree(Slot slot, List<EmployeeId> who) {
        var wish = new Wish(slot.length(), who, slot.service());
        return Meanwhile.read(() -> windows.isFree(slot.start(), slot.end(), who, wish));
    }

    /** @param receipt nothing when it was refused */
    void settled(Asked<?> asked, Optional<Map<String, String>> receipt) {
        var appointment =
                receipt.map(known -> known.get(Outcome.Done.APPOINTMENT)).map(AppointmentId::new);
        holds.settled(asked.reference().value(), receipt.isPresent(), appointment.orElse(null));
    }

    /** Nothing holds the time of an appointment that is not there any more. */
    void free(AppointmentId appointment) {
        holds.release(appointment);
    }
}
