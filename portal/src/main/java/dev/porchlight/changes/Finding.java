package dev.porchlight.changes;

import java.util.Map;
import java.util.function.Supplier;

/** How the world stands to a change. */
public sealed interface Finding {

    /** It is so already; nothing needs to be sent. */
    record AlreadySo(Map<String, String> receipt) implements Finding {}

    /**
     * It cannot be made so any more.
     *
     * @param reason as of {@link Outcome.Refused}
     */
    record NotAnyMore(String reason) implements Finding {}

    /**
     * It is not so, and can be.
     *
     * @param sending makes exactly one call that changes something, and returns what is to be kept of the answer
     */
    record NotYet(Supplier<Map<String, String>> sending) implements Finding {}
}
