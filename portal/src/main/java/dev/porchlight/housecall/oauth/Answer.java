package dev.porchlight.housecall.oauth;

import dev.porchlight.shared.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of asking for tokens. */
sealed interface Answer {

    /** @param refresh absent when the one that we have stays good */
    record Issued(Secret access, @Nullable Secret refresh, Duration lifetime) implements Answer {}

    /** @param error the protocol's own word, such as {@code invalid_grant} */
    record Refused(String error) implements Answer {

        /** The code or the refresh token is not good, or not any more. */
        boolean isAboutTheGrant() {
            return error.equals("invalid_grant");
        }
    }

    /** Certainly nothing was done. */
    record NotAsked(String why) implements Answer {}

    /** Nobody knows: new tokens may be lost on their way. */
    record Unclear(String why) implements Answer {}
}
