package dev.porchlight.changes;

import dev.porchlight.shared.CustomerId;

/**
 * Wants to know what became of changes. Told after each is settled, by one node, at least once: a crash may have it told
 * again. Whoever throws is told again a little later.
 */
public interface ChangeListener {

    void settled(CustomerId customer, MadeChange change);
}
