package dev.porchlight.sandbox.mischief;

/** When a connection is closed without an answer. */
public enum Drop {
    NEVER,
    BEFORE,
    AFTER_COMMIT
}
