package dev.porchlight.sandbox.webhooks;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where webhooks go, null for nowhere, and what they are signed with. */
public record Target(@Nullable URI url, String secret) {

    public static final String DEFAULT_SECRET = "sandbox-webhook-secret";
    public static final Target NOWHERE = new Target(null, DEFAULT_SECRET);

    public Target {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("The secret of the webhooks is empty");
        }
        if (url != null
                && (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?"))) {
            throw new IllegalArgumentException("\"" + url + "\" is not an http or https address");
        }
    }

    /** An empty url is nowhere, an empty secret the default one. */
    public static Target of(@Nullable String url, @Nullable String secret) {
        return new Target(
                url == null || url.isBlank() ? null : URI.create(url.strip()),
                secret == null || secret.isEmpty() ? DEFAULT_SECRET : secret);
    }
}
