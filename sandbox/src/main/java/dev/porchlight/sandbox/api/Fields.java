package dev.porchlight.sandbox.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a JSON object that somebody sent. What is wrong with one of them is told in the given manner. */
final class Fields {
    private static final BigDecimal MOST_CENTS = new BigDecimal("100000000000");
    private static final BigDecimal MOST_PIECES = new BigDecimal("1000000");

    private final ObjectNode json;
    private final BiFunction<String, String, Refusal> complaint;
    private final ZoneId zone;

    Fields(ObjectNode json, BiFunction<String, String, Refusal> complaint, ZoneId zone) {
        this.json = json;
        this.complaint = complaint;
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    boolean has(String name) {
        return json.has(name);
    }

    /** Only what was sent is looked at and handed on; null clears. */
    void ifSent(String name, Consumer<@Nullable String> use) {
        if (has(name)) {
            use.accept(text(name).orElse(null));
        }
    }

    Optional<String> text(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString() || value.asString().indexOf('\0') >= 0) {
            throw refuse(name, "must be a string");
        }
        return Optional.of(value.asString());
    }

    String requiredText(String name) {
        return text(name).filter(text -> !text.isBlank()).orElseThrow(() -> refuse(name, "is missing"));
    }

    Optional<Boolean> flag(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            throw refuse(name, "must be a boolean");
        }
        return Optional.of(value.asBoolean());
    }

    /** An amount of money; a fraction of a cent is rounded. */
    Optional<Long> cents(String name) {
        return decimal(name, MOST_CENTS).map(number -> Math.round(number.doubleValue()));
    }

    /** "Supports up to two decimal places", documented. */
    Optional<Double> quantity(String name) {
        return decimal(name, MOST_PIECES).map(number -> Math.round(number.doubleValue() * 100) / 100.0);
    }

    Optional<Double> share(String name) {
        return decimal(name, BigDecimal.ONE).map(BigDecimal::doubleValue).map(share -> {
            if (share < 0) {
                throw refuse(name, "must be between 0 and 1");
            }
            return share;
        });
    }

    /** A coordinate, documented as a number or a text. */
    Optional<Double> degrees(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        double degrees = value.isNumber() || value.isString() ? value.asDouble(Double.NaN) : Double.NaN;
        if (!(Math.abs(degrees) <= 180)) {
            throw refuse(name, "must be a number");
        }
        return Optional.of(degrees);
    }

    /** A number of minutes or of things; seen live also as a text. */
    Optional<Integer> count(String name, int most) {
        JsonNode value = json.path(name);
        Optional<Integer> count = value.isString() ? wholeNumber(value.asString()) : number(value);
        if (count.isEmpty() && (value.isMissingNode() || value.isNull())) {
            return Optional.empty();
        }
        return Optional.of(count.filter(number -> number >= 0 && number <= most)
                .orElseThrow(() -> refuse(name, "must be a whole number between 0 and " + most)));
    }

    Optional<Instant> time(String name) {
        return text(name)
                .map(text -> Times.parse(text, zone).orElseThrow(() -> refuse(name, "must be a valid date and time")));
    }

    Instant requiredTime(String name) {
        return time(name).orElseThrow(() -> refuse(name, "is missing"));
    }

    Optional<LocalDate> date(String name) {
        return time(name).map(time -> time.atZone(zone).toLocalDate());
    }

    Optional<Fields> object(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!(value instanceof ObjectNode object)) {
            throw refuse(name, "must be an object");
        }
        return Optional.of(new Fields(object, complaint, zone));
    }

    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode value : array(name)) {
            if (!(value instanceof ObjectNode object)) {
                throw refuse(name, "must be an array of objects");
            }
            objects.add(new Fields(object, complaint, zone));
        }
        return objects;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : array(name)) {
            if (!value.isString()) {
                throw refuse(name, "must be an array of strings");
            }
            texts.add(value.asString());
        }
        return texts;
    }

    List<String> requiredTexts(String name) {
        if (json.path(name).isMissingNode() || json.path(name).isNull()) {
            throw refuse(name, "is missing");
        }
        return texts(name);
    }

    Refusal refuse(String name, String problem) {
        return complaint.apply(name, problem);
    }

    private Iterable<JsonNode> array(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw refuse(name, "must be an array");
        }
        return value;
    }

    private Optional<BigDecimal> decimal(String name, BigDecimal most) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isNumber()) {
            throw refuse(name, "must be a number");
        }
        double rough = value.asDouble();
        if (!(Math.abs(rough) <= most.doubleValue())) {
            throw refuse(name, "is out of range");
        }
        return Optional.of(BigDecimal.valueOf(rough));
    }

    private static Optional<Integer> number(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToInt() ? Optional.of(value.asInt()) : Optional.empty();
    }

    private static Optional<Integer> wholeNumber(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
