package dev.porchlight.housecall;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an error says, in any of the five shapes that were seen: {@code message}; {@code error.message}; {@code error} as
 * text; {@code errors} with a text or a list for each field; {@code message} with such fields beside it.
 */
final class Sentences {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Set<String> ENVELOPE = Set.of("message", "error", "errors", "status");
    private static final int MOST = 20;

    private Sentences() {}

    /** None when the body is no JSON. */
    static List<String> in(byte[] body) {
        try {
            return all(MAPPER.readTree(body)).distinct().limit(MOST).toList();
        } catch (JacksonException _) {
            return List.of();
        }
    }

    private static Stream<String> all(JsonNode answer) {
        JsonNode error = answer.path("error");
        JsonNode errors = answer.path("errors");
        return Stream.of(
                        texts(answer.path("message")),
                        texts(error),
                        texts(error.path("message")),
                        texts(errors),
                        fields(errors, Set.of()),
                        fields(answer, ENVELOPE))
                .flatMap(sentences -> sentences);
    }

    private static Stream<String> fields(JsonNode object, Set<String> except) {
        return object.properties().stream()
                .filter(field -> !except.contains(field.getKey()))
                .flatMap(Sentences::field);
    }

    private static Stream<String> field(Map.Entry<String, JsonNode> field) {
        return texts(field.getValue()).map(text -> field.getKey() + " " + text);
    }

    private static Stream<String> texts(JsonNode node) {
        if (node.isString()) {
            return Stream.of(node.asString());
        }
        return node.isArray() ? node.valueStream().filter(JsonNode::isString).map(JsonNode::asString) : Stream.empty();
    }
}
