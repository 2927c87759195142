package dev.porchlight.housecall;

import java.time.Instant;

/** Whether the company lets us into its account at Housecall Pro, as far as we know. */
public sealed interface Permission {

    /** By the key of the settings. */
    record Key() implements Permission {}

    /** By an OAuth connection. Its tokens end at that moment, and are renewed long before. */
    record Connected(Instant until) implements Permission {}

    /** Nobody has connected yet. */
    record Missing() implements Permission {}

    /** Somebody has, but this node cannot decrypt the tokens. */
    record Unreadable() implements Permission {}

    /**
     * Somebody has to mend it. Published as an event, once for all nodes, so that the office can be told.
     *
     * @param reference by which it is found in the log
     */
    record Broken(Cause cause, Instant since, String reference) implements Permission {}

    /** Why new tokens were refused. The names are in the database: rename none. */
    enum Cause {
        /** The company has withdrawn its consent, or it has run out. */
        REVOKED,
        /** The answer to a renewal was lost, and what we had before it is not good any more. */
        ANSWER_LOST,
        /** Our client id and secret are not accepted; until they are put right, nothing can be renewed. */
        CLIENT_REFUSED
    }
}
