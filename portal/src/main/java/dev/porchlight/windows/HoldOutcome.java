package dev.porchlight.windows;

import java.util.List;

/** What became of the wish to have a window. */
public sealed interface HoldOutcome {

    /** Nobody else can have it. If Housecall Pro does not answer, it has not been asked again; that is done before sending. */
    record Taken(Hold hold) implements HoldOutcome {}

    /** Somebody else has it, or it was never offered. {@code nearest}: at most three that are free, in order. */
    record Gone(List<Window> nearest) implements HoldOutcome {

        public Gone {
            nearest = List.copyOf(nearest);
        }
    }

    /** This customer holds as many others already. */
    record TooMany(int most) implements HoldOutcome {}

    /** Housecall Pro does not answer, and nothing is known of this window. */
    record NoAnswer() implements HoldOutcome {}
}
