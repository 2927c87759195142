package dev.porchlight.sandbox.control;

import dev.porchlight.sandbox.webhooks.Target;
import dev.porchlight.sandbox.webhooks.Webhooks;
import dev.porchlight.sandbox.world.Modes;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The modes as JSON: the address and the secret of the webhooks belong to their sender, all else to the world. */
record ModesDocument(Modes modes, Webhooks webhooks) {

    ObjectNode read() {
        ObjectNode json = modes.toJson();
        json.withObject("/webhooks")
                .put("url", url(webhooks.target().url()))
                .put("secret", webhooks.target().secret());
        return json;
    }

    /** Changes what the document names and leaves the rest; all of it or, with an exception, nothing. */
    void change(ObjectNode changes) {
        Target target = target(changes.path("webhooks"));
        if (changes.path("webhooks") instanceof ObjectNode hooks) {
            hooks.remove("url");
            hooks.remove("secret");
        }
        modes.apply(changes);
        webhooks.send(target);
    }

    private Target target(JsonNode hooks) {
        Target now = webhooks.target();
        return Target.of(
                hooks.has("url") ? text(hooks.path("url")) : url(now.url()),
                hooks.has("secret") ? text(hooks.path("secret")) : now.secret());
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asString();
    }

    private static @Nullable String url(@Nullable URI url) {
        return url == null ? null : url.toString();
    }
}
