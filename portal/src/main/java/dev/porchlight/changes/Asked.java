package dev.porchlight.changes;

import dev.porchlight.shared.CustomerId;

/**
 * What a kind of change is asked to look at.
 *
 * @param perhapsSent whether it was sent before and got no clear answer, so that what is found may be our own doing
 */
public record Asked<C extends Change>(CustomerId customer, ChangeReference reference, C change, boolean perhapsSent) {}
