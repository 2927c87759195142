package dev.porchlight.file;

/** How much a part of the file can be relied on. Later constants are worse. */
public enum Standing {
    /** All of it is there; it is fresh, or is being refreshed behind the page. */
    CURRENT,
    /** All or some of it is there, but Housecall Pro does not answer, so it may be out of date. */
    AGED,
    /** The newest records are there and the rest is on its way. */
    FILLING,
    /** Nothing is there yet and it is on its way. */
    AWAITED,
    /** Nothing is there and Housecall Pro does not answer. */
    UNREACHABLE;

    public Standing worse(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** True while a page that shows this should look again soon, by itself. */
    public boolean isOnItsWay() {
        return this == FILLING || this == AWAITED;
    }
}
