package dev.porchlight.changes;

/**
 * Wants to know what became of what customers asked for. Told after each is settled, by one node, at least once: a crash may
 * have it told again. Whoever throws is told again a little later.
 */
public interface ChangeListener {

    void settled(SettledChange told);
}
