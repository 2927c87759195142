package dev.porchlight.web;

import java.util.ArrayList;
import java.util.List;

/** A text with gaps, taken apart once: {@code Good until {0}}. There is nothing to escape; an apostrophe is one. */
final class Phrase {

    private final List<String> texts = new ArrayList<>();
    private final List<Integer> gaps = new ArrayList<>();

    Phrase(String pattern) {
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            texts.add(pattern.substring(from, open));
            gaps.add(Integer.parseInt(pattern, open + 1, close, 10));
            from = close + 1;
        }
        texts.add(pattern.substring(from));
    }

    /** How many arguments it needs. */
    int gaps() {
        return gaps.stream().mapToInt(gap -> gap + 1).max().orElse(0);
    }

    String with(Object... arguments) {
        if (gaps.isEmpty()) {
            return texts.getFirst();
        }
        var text = new StringBuilder(texts.getFirst());
        for (int i = 0; i < gaps.size(); i++) {
            text.append(arguments[gaps.get(i)]).append(texts.get(i + 1));
        }
        return text.toString();
    }
}
