package dev.porchlight.sandbox.world;

/** A part of the world that can be emptied. */
interface Holder {
    void clear();
}
