package dev.porchlight.sandbox.world;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** A tag, a job type or a business unit: an id and a name. */
public record Named(String id, String name) {
    public ObjectNode json() {
        return Json.object().put("id", id).put("name", name);
    }

    static JsonNode orNull(@Nullable Named named) {
        return named == null ? NullNode.instance : named.json();
    }
}
