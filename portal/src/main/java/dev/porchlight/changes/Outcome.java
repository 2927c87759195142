package dev.porchlight.changes;

import java.time.Instant;
import java.util.Map;

/** What became of a change. Three things, and three different words on a page. */
public sealed interface Outcome {

    /** Written down, and on its way or not yet proven. The page completes itself when it is settled. */
    record BeingSaved() implements Outcome {}

    /**
     * It is so at Housecall Pro.
     *
     * @param receipt what came of it, by name, such as the id of a new address; empty when there is nothing to name
     */
    record Done(Instant at, Map<String, String> receipt) implements Outcome {}

    /**
     * It is not so, and will not be.
     *
     * @param reason the last part of the key of the sentence that says why, {@code changes.refused.<reason>}: one of the
     *     engine's own ({@link #NOT_ACCEPTED}) or of its kind's
     */
    record Refused(Instant at, String reason) implements Outcome {

        /** Housecall Pro understood it and said no. */
        public static final String NOT_ACCEPTED = "notAccepted";

        /** Somebody else changed the same thing meanwhile. */
        public static final String OVERTAKEN = "overtaken";
    }
}
