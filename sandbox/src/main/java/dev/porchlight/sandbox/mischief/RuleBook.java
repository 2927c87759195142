package dev.porchlight.sandbox.mischief;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules as JSON: an array of objects, or one object. Whatever it does not know it refuses with a sentence. */
final class RuleBook {

    private static final Set<String> KEYS = Set.of(
            "method",
            "path",
            "latencyMs",
            "status",
            "body",
            "contentType",
            "retryAfter",
            "rateLimitReset",
            "drop",
            "afterCommit",
            "share",
            "times",
            "truncate");
    private static final Set<String> HTTP_METHODS =
            Set.of("*", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final long LONGEST_WAIT_MS = 600_000;

    private RuleBook() {}

    static List<Rule> read(JsonNode document) {
        if (document.isObject()) {
            return List.of(rule(document));
        }
        if (!document.isArray()) {
            throw new IllegalArgumentException("Mischief is a list of rules, like [{\"path\":\"/**\",\"status\":503}]");
        }
        var rules = new ArrayList<Rule>();
        document.forEach(node -> rules.add(rule(node)));
        return rules;
    }

    static ArrayNode write(List<Rule> rules) {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        rules.forEach(rule -> write(rule, array.addObject()));
        return array;
    }

    private static Rule rule(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("A rule is an object, like {\"path\":\"/**\",\"status\":503}");
        }
        for (String key : json.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("A rule has no \"%s\"; it may have %s"
                        .formatted(key, String.join(", ", KEYS.stream().sorted().toList())));
            }
        }
        Drop drop = drop(text(json, "drop", ""));
        var trouble = new Trouble(
                Duration.ofMillis(whole(json, "latencyMs", 0, 0, LONGEST_WAIT_MS)),
                refusal(json),
                drop,
                drop == Drop.AFTER_COMMIT || flag(json, "afterCommit"),
                flag(json, "truncate"));
        return new Rule(
                new Where(method(text(json, "method", "*")), path(text(json, "path", "/**"))),
                trouble,
                share(json),
                (int) whole(json, "times", 0, 0, Integer.MAX_VALUE - 1));
    }

    private static String method(String method) {
        String upper = method.toUpperCase(Locale.ROOT);
        if (!HTTP_METHODS.contains(upper)) {
            throw new IllegalArgumentException("\"method\" is an HTTP method or *, not \"" + method + "\"");
        }
        return upper;
    }

    private static String path(String path) {
        if (!path.startsWith("/") && !path.startsWith("file:/") && !path.startsWith("text:/") && !path.equals("smtp")) {
            throw new IllegalArgumentException(
                    "\"path\" starts with /, file:/ or text:/, or is smtp; it is \"" + path + "\"");
        }
        return path;
    }

    private static Drop drop(String drop) {
        return switch (drop) {
            case "", "never" -> Drop.NEVER;
            case "before" -> Drop.BEFORE;
            case "after-commit" -> Drop.AFTER_COMMIT;
            default -> throw new IllegalArgumentException("\"drop\" is before or after-commit, not \"" + drop + "\"");
        };
    }

    private static @Nullable Refusal refusal(JsonNode json) {
        int status = (int) whole(json, "status", 0, 0, 599);
        if (status == 0) {
            return null;
        }
        if (status < 200) {
            throw new IllegalArgumentException("\"status\" is between 200 and 599, not " + status);
        }
        JsonNode body = json.path("body");
        return new Refusal(
                status,
                text(json, "contentType", ""),
                isAbsent(body) ? null : body.isString() ? body.stringValue() : body.toString(),
                seconds(json, "retryAfter"),
                seconds(json, "rateLimitReset"));
    }

    private static @Nullable Long seconds(JsonNode json, String key) {
        return isAbsent(json.path(key)) ? null : whole(json, key, 0, 0, 86_400);
    }

    private static double share(JsonNode json) {
        JsonNode share = json.path("share");
        if (isAbsent(share)) {
            return 1;
        }
        if (!share.isNumber() || share.doubleValue() < 0 || share.doubleValue() > 1) {
            throw new IllegalArgumentException("\"share\" is a number between 0 and 1");
        }
        return share.doubleValue();
    }

    private static long whole(JsonNode json, String key, long absent, long least, long most) {
        JsonNode value = json.path(key);
        if (isAbsent(value)) {
            return absent;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            throw new IllegalArgumentException(
                    "\"%s\" is a whole number between %d and %d".formatted(key, least, most));
        }
        return value.longValue();
    }

    private static String text(JsonNode json, String key, String absent) {
        JsonNode value = json.path(key);
        if (isAbsent(value)) {
            return absent;
        }
        if (!value.isString()) {
            throw new IllegalArgumentException("\"" + key + "\" is a text");
        }
        return value.stringValue();
    }

    private static boolean flag(JsonNode json, String key) {
        JsonNode value = json.path(key);
        if (!isAbsent(value) && !value.isBoolean()) {
            throw new IllegalArgumentException("\"" + key + "\" is true or false");
        }
        return value.asBoolean(false);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static void write(Rule rule, ObjectNode json) {
        Trouble trouble = rule.trouble();
        json.put("method", rule.where().method()).put("path", rule.where().path());
        json.put("latencyMs", trouble.latency().toMillis()).put("status", trouble.status());
        Refusal refusal = trouble.refusal();
        if (refusal != null) {
            json.put("body", refusal.body());
            json.put("contentType", refusal.contentType());
            json.put("retryAfter", refusal.retryAfter());
            json.put("rateLimitReset", refusal.rateLimitReset());
        }
        json.put("drop", trouble.drop().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("afterCommit", trouble.afterCommit()).put("truncate", trouble.truncate());
        json.put("share", rule.share()).put("times", rule.times());
    }
}
