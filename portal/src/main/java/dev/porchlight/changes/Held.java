package dev.porchlight.changes;

import dev.porchlight.shared.CustomerId;
import dev.porchlight.web.Language;
import java.time.Duration;
import java.time.Instant;

/**
 * A change that this node looks after until its lease ends.
 *
 * @param body as JSON
 * @param looks how often it was looked after, this time included; a later holder's is higher
 * @param perhapsSent whether it was sent and nobody knows what came of it
 * @param sinceSent since that sending
 */
record Held(
        ChangeReference reference,
        CustomerId customer,
        String kind,
        String body,
        String lane,
        Language language,
        Instant askedAt,
        int looks,
        boolean perhapsSent,
        Duration sinceSent) {}
