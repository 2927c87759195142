package dev.porchlight.sandbox.control;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.Query;
import dev.porchlight.sandbox.http.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The same control reached by a program with JSON and by a person with a button. */
final class Pressed {

    private Pressed() {}

    static Answer or(Request request, Function<ObjectNode, Answer> control) {
        Query form = isJson(request) ? Query.NONE : request.form();
        if (form == Query.NONE) {
            return control.apply(object(request));
        }
        try {
            return back(form, control.apply(json(form)).status() < 400 ? "" : "That did not work");
        } catch (BadControl | IllegalArgumentException e) {
            return back(form, String.valueOf(e.getMessage()));
        }
    }

    /** To the page the button was on, so that reloading it presses nothing again. */
    private static Answer back(Query form, String problem) {
        String page =
                Controls.PATH + "/?customer=" + encode(form.one("customer").orElse(""));
        return Answer.empty(303).with("Location", problem.isEmpty() ? page : page + "&problem=" + encode(problem));
    }

    static ObjectNode object(Request request) {
        if (document(request) instanceof ObjectNode object) {
            return object;
        }
        throw new BadControl("A JSON object is wanted here");
    }

    /** JSON whatever the content type says: curl calls everything a form. */
    static JsonNode document(Request request) {
        if (!isJson(request)) {
            return request.json();
        }
        try {
            return JsonMapper.shared().readTree(request.body());
        } catch (JacksonException e) {
            throw new BadControl("This is no JSON: " + e.getOriginalMessage());
        }
    }

    private static boolean isJson(Request request) {
        String body = new String(request.body(), StandardCharsets.UTF_8).strip();
        return body.startsWith("{") || body.startsWith("[");
    }

    /** {@code webhooks.drop=0.5} becomes {@code {"webhooks":{"drop":0.5}}}. */
    private static ObjectNode json(Query form) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        for (String name : form.names()) {
            if (!name.equals("customer")) {
                int dot = name.indexOf('.');
                ObjectNode parent = dot < 0 ? json : json.withObject("/" + name.substring(0, dot));
                parent.set(name.substring(dot + 1), value(form.one(name).orElse("")));
            }
        }
        return json;
    }

    private static JsonNode value(String text) {
        return text.matches("\\d{1,9}(\\.\\d{1,9})?")
                ? JsonMapper.shared().readTree(text)
                : JsonMapper.shared().createObjectNode().stringNode(text);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
