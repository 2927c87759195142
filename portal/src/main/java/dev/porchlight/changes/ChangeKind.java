package dev.porchlight.changes;

import dev.porchlight.shared.CustomerId;

/**
 * One kind of change: how the world is looked at before it, and the one call that makes it so. A bean of this type is all
 * that the engine needs to know.
 *
 * <p>Looking serves twice: before the first sending, to see that the world is still what the customer saw, and after a
 * sending without a clear answer, as the evidence of whether it was done.
 */
public interface ChangeKind<C extends Change> {

    /** As it is stored: rename none. */
    String name();

    Class<C> type();

    /** Changes of one lane are sent one after another, on all nodes together. */
    default String lane(CustomerId customer, C change) {
        return customer.value();
    }

    /** Reads at Housecall Pro, never in the file, and changes nothing. */
    Finding look(Asked<C> asked);
}
