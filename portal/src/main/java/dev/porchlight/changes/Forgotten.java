package dev.porchlight.changes;

/** A settled change of which only kind, reference and outcome are still known. */
public record Forgotten(String kind) implements Change {}
