package dev.porchlight.schedule;

import dev.porchlight.changes.BookVisit;
import dev.porchlight.changes.BookWork;
import dev.porchlight.changes.MadeChange;
import dev.porchlight.changes.MoveVisit;
import dev.porchlight.changes.Outcome;
import dev.porchlight.changes.Slot;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.WorkStatus;
import java.util.Optional;

/** Whether a visit is not as a change made it any more: it can be moved and canceled afterwards, here and by the office. */
final class Overtaken {

    private Overtaken() {}

    /** Only what the file is sure of: a job whose visits it has not read yet says nothing. */
    static boolean is(CustomerFile file, MadeChange made) {
        return made.outcome() instanceof Outcome.Done done
                && switch (made.change()) {
                    case BookVisit book -> isElsewhere(file.job(book.job()), book.slot());
                    case BookWork work -> isElsewhere(done.job().flatMap(file::job), work.slot());
                    case MoveVisit move -> isElsewhere(file.job(move.job()), move.after());
                    default -> false;
                };
    }

    private static boolean isElsewhere(Optional<Job> job, Slot slot) {
        return job.filter(known -> isElsewhere(known, slot)).isPresent();
    }

    private static boolean isElsewhere(Job job, Slot slot) {
        var status = job.workStatus();
        if (status != null && WorkStatus.CANCELED.contains(status)) {
            return true;
        }
        return job.schedule().appointments().isEmpty()
                ? WorkStatus.NEEDS_SCHEDULING.equals(status)
                : OwnVisit.at(job, slot.start()).isEmpty();
    }
}
