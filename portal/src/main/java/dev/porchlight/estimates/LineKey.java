package dev.porchlight.estimates;

import dev.porchlight.housecall.LineItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The same thing in several options: the same name, counted where an option names it more than once. */
record LineKey(String name, int occurrence) {

    static Map<LineKey, LineItem> keyed(List<LineItem> lines) {
        List<LineKey> keys = keys(lines);
        Map<LineKey, LineItem> byKey = new HashMap<>();
        IntStream.range(0, lines.size()).forEach(i -> byKey.put(keys.get(i), lines.get(i)));
        return byKey;
    }

    /** Every line once; one that only a later option has stands before the line that it precedes there. */
    static List<LineKey> inOrder(List<List<LineItem>> options) {
        var ordered = new ArrayList<LineKey>();
        for (List<LineItem> lines : options) {
            int place = ordered.size();
            for (LineKey key : keys(lines).reversed()) {
                int known = ordered.indexOf(key);
                if (known < 0) {
                    ordered.add(place, key);
                } else {
                    place = known;
                }
            }
        }
        return ordered;
    }

    private static List<LineKey> keys(List<LineItem> lines) {
        Map<String, Integer> seen = new HashMap<>();
        return lines.stream()
                .map(line -> Objects.requireNonNullElse(line.name(), "").strip().toLowerCase(Locale.ROOT))
                .map(name -> new LineKey(name, seen.merge(name, 1, Integer::sum)))
                .toList();
    }
}
