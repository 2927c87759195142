package dev.porchlight.changes;

import dev.porchlight.housecall.JobsApi;
import dev.porchlight.housecall.NewNote;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.JobId;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells the office on a job what the customer has done with it.
 *
 * @param text has the reference in it, which is how it is found again
 * @param about what the customer did
 */
public record LeaveNote(JobId job, String text, ChangeReference about) implements Change {

    static final String NAME = "leave-note";

    @Component
    static class Kind implements ChangeKind<LeaveNote> {

        private final JobsApi jobs;

        Kind(JobsApi jobs) {
            this.jobs = jobs;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Class<LeaveNote> type() {
            return LeaveNote.class;
        }

        /** Not the lane of the job: a note that cannot be left must not hold up what the customer does next. */
        @Override
        public String lane(CustomerId customer, LeaveNote note) {
            return "notes of " + note.job();
        }

        @Override
        public Finding look(Asked<LeaveNote> asked) {
            var note = asked.change();
            if (asked.perhapsSent()
                    && jobs.notes(note.job()).mention(note.about().value())) {
                return new Finding.AlreadySo(Map.of());
            }
            return new Finding.NotYet(() -> {
                jobs.addNote(note.job(), new NewNote(note.text()));
                return Map.of();
            });
        }
    }
}
