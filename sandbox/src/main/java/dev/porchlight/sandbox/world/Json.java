package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes JSON as HCP does: keys in its order, times in UTC to the second, null for what is absent. */
public final class Json {
    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static <T> ArrayNode list(Collection<T> things, Function<? super T, ? extends JsonNode> json) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        things.forEach(thing -> list.add(json.apply(thing)));
        return list;
    }

    public static ArrayNode texts(Collection<String> texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    /** Seen live: {@code 2026-06-26T10:45:00Z}, never a fraction. */
    public static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
