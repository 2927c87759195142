package dev.porchlight.schedule;

import dev.porchlight.changes.Seen;
import dev.porchlight.shared.AddressId;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.JobId;

/** What a time is chosen for. Kept as JSON: components may be added, none renamed. */
sealed interface Plan {

    /** Another time for a visit, which was as {@code before} when the customer began. */
    record Move(JobId job, AppointmentId visit, Seen before) implements Plan {}

    /** The first visit of a job that the office has made. */
    record ForJob(JobId job) implements Plan {}

    /** @param service one of the settings, by its name */
    record NewWork(AddressId address, String service) implements Plan {}

    /** As it is stored. */
    enum Kind {
        MOVE(Move.class),
        JOB(ForJob.class),
        WORK(NewWork.class);

        private final Class<? extends Plan> type;

        Kind(Class<? extends Plan> type) {
            this.type = type;
        }

        Class<? extends Plan> type() {
            return type;
        }

        static Kind of(Plan plan) {
            return switch (plan) {
                case Move move -> MOVE;
                case ForJob job -> JOB;
                case NewWork work -> WORK;
            };
        }
    }
}
