package dev.porchlight.changes;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Made when a form is shown and sent with it, so that pressing twice, or going back and pressing again, is one change. */
public record RequestKey(UUID value) {

    /** The name of the form's hidden field. */
    public static final String FIELD = "request";

    public static RequestKey fresh() {
        return new RequestKey(UUID.randomUUID());
    }

    /** Nothing for what no form of ours can have sent. */
    public static Optional<RequestKey> parse(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(UUID::fromString).map(RequestKey::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
