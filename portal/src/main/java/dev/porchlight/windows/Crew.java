package dev.porchlight.windows;

import dev.porchlight.shared.EmployeeId;
import java.util.List;

/**
 * Who can be booked online, and whether the account tells when each of them is free.
 *
 * @param bookable in the order of their ids
 */
record Crew(List<EmployeeId> bookable, boolean tells) {

    Crew {
        bookable = List.copyOf(bookable);
    }

    /** Whether times are those of people, and not of the company as one. */
    boolean isKnownByName() {
        return tells && !bookable.isEmpty();
    }

    /** Not when somebody has to come who cannot be booked online. */
    boolean canTellOf(Wish wish) {
        return !isKnownByName() || bookable.containsAll(wish.needed());
    }
}
