package dev.porchlight.changes;

import dev.porchlight.housecall.HousecallException;
import dev.porchlight.shared.CustomerId;
import java.util.Map;
import java.util.Optional;

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

    /**
     * Why it cannot be done, when Housecall Pro says no to it or does not find what it is about.
     *
     * @return as of {@link Outcome.Refused}
     */
    default String reason(HousecallException no) {
        return Outcome.Refused.NOT_ACCEPTED;
    }

    /**
     * Whatever of our own has to change together with the outcome, in its transaction.
     *
     * @param receipt of what was done; nothing when it was refused
     */
    default void settled(Asked<C> asked, Optional<Map<String, String>> receipt) {}

    /** What else is to be done once it is done. Written down in the same transaction as the outcome, so it is never lost. */
    default Optional<Change> after(Asked<C> asked, Map<String, String> receipt) {
        return Optional.empty();
    }
}
