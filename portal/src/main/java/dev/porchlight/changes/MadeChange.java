package dev.porchlight.changes;

import java.time.Instant;

/** A change of the signed-in customer's, with what became of it so far. */
public record MadeChange(ChangeReference reference, RequestKey key, Change change, Instant askedAt, Outcome outcome) {}
