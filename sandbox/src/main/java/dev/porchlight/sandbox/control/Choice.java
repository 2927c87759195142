package dev.porchlight.sandbox.control;

import static dev.porchlight.sandbox.control.Html.text;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A mode that is one of a few words. */
record Choice(List<String> words, String chosen) {

    private static final List<List<String>> KNOWN = List.of(
            List.of("lenient", "strict"),
            List.of("ignored", "honoured"),
            List.of("allowed", "refused"),
            List.of("on", "off"));

    static Optional<Choice> of(JsonNode value) {
        String chosen = value.asString("");
        return KNOWN.stream()
                .filter(words -> words.contains(chosen))
                .findFirst()
                .map(words -> new Choice(words, chosen));
    }

    String select(String name) {
        String options = Html.each(
                words, word -> "<option%s>%s</option>".formatted(word.equals(chosen) ? " selected" : "", text(word)));
        return "<select name=\"%s\">%s</select>".formatted(text(name), options);
    }
}
