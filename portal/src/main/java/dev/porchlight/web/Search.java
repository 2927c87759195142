package dev.porchlight.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the filters of long lists have in common: words as typed, compared without case and accents, and kept in links. */
public final class Search {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int LONGEST = 100;

    private Search() {}

    /** What somebody typed, if anything. */
    public static Optional<String> typed(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(some -> !some.isEmpty())
                .map(some -> some.length() > LONGEST ? some.substring(0, LONGEST) : some);
    }

    /** Absent when it is nonsense. */
    public static Optional<Integer> year(@Nullable String text) {
        return typed(text).filter(digits -> YEAR.matcher(digits).matches()).map(Integer::valueOf);
    }

    /** The words of a search, each ready to be looked for in a folded text. */
    public static List<String> words(@Nullable String typed) {
        return typed == null ? List.of() : List.of(BLANKS.split(folded(typed)));
    }

    /** Without case and accents: "Canería" finds "cañeria". */
    public static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** "year=2026&", for a link to another page of what was found; empty without a value. */
    public static String parameter(String name, @Nullable Object value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8) + "&";
    }
}
