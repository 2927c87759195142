package dev.porchlight.changes;

import dev.porchlight.web.Language;
import java.time.Instant;

/**
 * A change of the signed-in customer's, with what became of it so far.
 *
 * @param kind the name of its kind, which stays known when what was asked for is forgotten
 * @param language in which it was asked for, and in which its outcome is told
 */
public record MadeChange(
        ChangeReference reference,
        RequestKey key,
        String kind,
        Change change,
        Language language,
        Instant askedAt,
        Outcome outcome) {}
