package dev.porchlight.changes;

import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.JobId;
import dev.porchlight.shared.LeadId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What became of a change. Three things, and three different words on a page. */
public sealed interface Outcome {

    /** Written down, and on its way or not yet proven. The page completes itself when it is settled. */
    record BeingSaved() implements Outcome {}

    /**
     * It is so at Housecall Pro.
     *
     * @param receipt what came of it: ids by the names below; empty when there is nothing to name
     */
    record Done(Instant at, Map<String, String> receipt) implements Outcome {

        public static final String ADDRESS = "address";
        public static final String APPOINTMENT = "appointment";
        public static final String JOB = "job";
        public static final String LEAD = "lead";

        public Optional<AppointmentId> appointment() {
            return Optional.ofNullable(receipt.get(APPOINTMENT)).map(AppointmentId::new);
        }

        public Optional<JobId> job() {
            return Optional.ofNullable(receipt.get(JOB)).map(JobId::new);
        }

        public Optional<LeadId> lead() {
            return Optional.ofNullable(receipt.get(LEAD)).map(LeadId::new);
        }
    }

    /**
     * It is not so, and will not be.
     *
     * @param reason the last part of the key of the sentence that says why, {@code changes.refused.<reason>}; one of these
     */
    record Refused(Instant at, String reason) implements Outcome {

        /** Housecall Pro understood it and said no. */
        public static final String NOT_ACCEPTED = "notAccepted";

        /** Somebody else changed the same thing meanwhile. */
        public static final String OVERTAKEN = "overtaken";

        /** Somebody else has that time by now. */
        public static final String WINDOW_GONE = "windowGone";

        /** The appointment is not there any more. */
        public static final String VISIT_GONE = "visitGone";

        /** The job is finished, canceled or not there any more. */
        public static final String JOB_OVER = "jobOver";

        /** Somebody is on their way, or working. */
        public static final String BEGUN = "begun";

        /** The company does not work for this customer any more. */
        public static final String NOT_SERVED = "notServed";

        /** The office's list of sources has not the one that requests of the portal are to have. */
        public static final String SOURCE_UNKNOWN = "sourceUnknown";
    }
}
