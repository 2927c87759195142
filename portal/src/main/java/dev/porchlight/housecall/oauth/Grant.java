package dev.porchlight.housecall.oauth;

import dev.porchlight.housecall.Permission;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the company has granted us, as it is in the database.
 *
 * @param number another one with every new pair of tokens
 * @param locked the tokens, encrypted
 * @param renewAt when new ones are asked for, if nothing happens before
 * @param notBefore the last attempt failed, and the next has to wait
 * @param isBeingRenewed a node is asking for new ones right now
 * @param unanswered new ones were asked for, and nobody knows what was answered
 * @param broken why a person has to mend it
 */
record Grant(
        long number,
        byte[] locked,
        Instant obtainedAt,
        Instant expiresAt,
        Instant renewAt,
        @Nullable Instant notBefore,
        boolean isBeingRenewed,
        boolean unanswered,
        Permission.@Nullable Broken broken) {

    boolean isDue(Instant now) {
        return !now.isBefore(renewAt) && mayBeRenewed(now);
    }

    boolean mayBeRenewed(Instant now) {
        return !isOver() && (notBefore == null || !now.isBefore(notBefore));
    }

    /** Asking again changes nothing; only a new consent does. */
    private boolean isOver() {
        return broken != null && broken.cause() != Permission.Cause.CLIENT_REFUSED;
    }

    Permission permission(Strongbox strongbox) {
        if (broken != null) {
            return broken;
        }
        return strongbox.open(locked).isPresent() ? new Permission.Connected(expiresAt) : new Permission.Unreadable();
    }
}
