package dev.porchlight.changes;

import dev.porchlight.shared.CustomerId;
import java.time.Instant;

/**
 * What a kind of change is asked to look at.
 *
 * @param askedAt when the customer pressed, by the database's clock; nothing of it can be upstream from before
 * @param perhapsSent whether it was sent before and got no clear answer, so that what is found may be our own doing
 */
public record Asked<C extends Change>(
        CustomerId customer, ChangeReference reference, C change, Instant askedAt, boolean perhapsSent) {}
