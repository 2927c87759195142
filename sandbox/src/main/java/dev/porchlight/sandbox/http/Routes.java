package dev.porchlight.sandbox.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which handler answers which method and path. A literal segment wins over a variable one. */
public final class Routes {

    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<String, Route> routes = new HashMap<>();
        private @Nullable Node variable;
    }

    private record Route(List<String> names, Handler handler) {}

    /** Patterns look like {@code /jobs/{id}/appointments/{appointment}}. */
    public Routes on(String method, String pattern, Handler handler) {
        Node node = root;
        var names = new ArrayList<String>();
        for (String segment : segments(pattern)) {
            if (segment.startsWith("{")) {
                names.add(segment.substring(1, segment.length() - 1));
                node = node.variable == null ? node.variable = new Node() : node.variable;
            } else {
                node = node.literals.computeIfAbsent(segment, _ -> new Node());
            }
        }
        if (node.routes.putIfAbsent(method, new Route(names, handler)) != null) {
            throw new IllegalStateException("Two routes for " + method + " " + pattern);
        }
        return this;
    }

    /** HEAD is answered like GET. An unknown route and an unknown method are both an HTML 404, seen live. */
    public Answer answer(Request request) {
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        List<String> segments = segments(request.path()).stream()
                .map(PercentEncoding::decodePath)
                .toList();
        var values = new ArrayList<String>();
        Route route = find(root, method, segments, 0, values);
        if (route == null) {
            return Rails.notFound();
        }
        var variables = new HashMap<String, String>();
        for (int i = 0; i < values.size(); i++) {
            variables.put(route.names().get(i), values.get(i));
        }
        return route.handler().answer(request.with(variables));
    }

    private static @Nullable Route find(Node node, String method, List<String> segments, int at, List<String> values) {
        if (at == segments.size()) {
            return node.routes.get(method);
        }
        Node literal = node.literals.get(segments.get(at));
        Route found = literal == null ? null : find(literal, method, segments, at + 1, values);
        if (found != null || node.variable == null) {
            return found;
        }
        values.add(segments.get(at));
        found = find(node.variable, method, segments, at + 1, values);
        if (found == null) {
            values.removeLast();
        }
        return found;
    }

    /** Rails ignores doubled and trailing slashes. */
    private static List<String> segments(String path) {
        var segments = new ArrayList<String>();
        for (String segment : path.split("/")) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return segments;
    }
}
