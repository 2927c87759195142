package dev.porchlight.policy;

import java.time.Instant;

/** Whether a customer may do something by themselves now. The office may always. */
public sealed interface Rule {

    /**
     * @param until the moment from which they may not any more; of a booking, the end of the last day that can be chosen
     */
    record Allowed(Instant until) implements Rule {}

    /** @param was the moment until which they could have */
    record TooLate(Instant was) implements Rule {}

    /** The company lets nobody do this here. */
    record NotOffered() implements Rule {}

    /** Not as the work stands. */
    record NotNow(Reason reason) implements Rule {}

    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    /** How the work stands. */
    enum Reason {
        FINISHED,
        CANCELED,
        /** Somebody is at work. */
        BEGUN,
        ON_THE_WAY,
        /** The time of the visit is over, and nothing tells what became of it. */
        PASSED,
        /** The visit has no time yet. */
        UNDATED,
        /** It takes longer than a day, and no window is. */
        LONG,
        /** The job has its visit. */
        PLANNED,
        /** Housecall Pro says something of the job that is new to us. */
        UNCLEAR
    }
}
