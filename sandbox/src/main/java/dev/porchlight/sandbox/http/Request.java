package dev.porchlight.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request, read whole.
 *
 * @param path as it was sent, still percent-encoded, without the query
 * @param pathVariables decoded; filled by {@link Routes}
 * @param headers names in lower case
 */
public record Request(
        String method,
        String path,
        Map<String, String> pathVariables,
        Query query,
        Map<String, String> headers,
        byte[] body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Request {
        pathVariables = Map.copyOf(pathVariables);
        headers = Map.copyOf(headers);
    }

    public String path(String variable) {
        String value = pathVariables.get(variable);
        if (value == null) {
            throw new IllegalStateException("The route has no {" + variable + "}");
        }
        return value;
    }

    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** The body as parameters, the way Rails reads it: no body is {}, anything but an object is under {@code _json}. */
    public ObjectNode json() {
        if (isForm()) {
            return formAsJson();
        }
        if (new String(body, StandardCharsets.UTF_8).isBlank()) {
            return JSON.createObjectNode();
        }
        try {
            JsonNode read = JSON.readTree(body);
            return read instanceof ObjectNode object
                    ? object
                    : JSON.createObjectNode().set("_json", read);
        } catch (JacksonException e) {
            throw new MalformedBody("Error occurred while parsing request parameters");
        }
    }

    /** The parts of a multipart/form-data body. */
    public Multipart multipart() {
        return Multipart.parse(header("content-type"), body);
    }

    /** The fields of an application/x-www-form-urlencoded body. */
    public Query form() {
        try {
            return isForm() ? Query.parse(new String(body, StandardCharsets.UTF_8)) : Query.NONE;
        } catch (MalformedUrl e) {
            throw new MalformedBody("Invalid form: " + e.getMessage());
        }
    }

    Request with(Map<String, String> variables) {
        return new Request(method, path, variables, query, headers, body);
    }

    private boolean isForm() {
        String type = header("content-type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private ObjectNode formAsJson() {
        Query form = form();
        ObjectNode object = JSON.createObjectNode();
        form.names().forEach(name -> object.put(name, form.one(name).orElse("")));
        return object;
    }
}
