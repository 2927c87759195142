package dev.porchlight.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form: one sentence per field, in the order of the fields. The layout shows them all on top. */
public final class FormErrors {

    private final Map<String, String> sentences = new LinkedHashMap<>();

    /** The first sentence about a field stays. */
    public void add(String field, String sentence) {
        sentences.putIfAbsent(field, sentence);
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    public @Nullable String of(String field) {
        return sentences.get(field);
    }

    public Map<String, String> all() {
        return Collections.unmodifiableMap(sentences);
    }
}
