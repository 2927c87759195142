package dev.porchlight.jobs;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.web.Say;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among their jobs. Nonsense in the address bar filters nothing.
 *
 * @param words all of which a job must have, in any order; as typed
 * @param place the street and city, as the list says them
 */
public record JobFilter(
        @Nullable String words,
        @Nullable State state,
        @Nullable Integer year,
        @Nullable String place) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int LONGEST = 100;

    /** The states among which customers tell their jobs apart. */
    public enum State {
        OPEN("open"),
        FINISHED("finished"),
        CANCELED("canceled");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The value in the form. */
        public String word() {
            return word;
        }

        private boolean holds(Stage stage) {
            return switch (this) {
                case OPEN -> !stage.isOver();
                case FINISHED -> stage == Stage.FINISHED;
                case CANCELED -> stage.isCanceled();
            };
        }
    }

    static JobFilter of(@Nullable String words, @Nullable String state, @Nullable String year, @Nullable String place) {
        return new JobFilter(
                some(words).orElse(null),
                Arrays.stream(State.values())
                        .filter(known -> known.word.equals(state))
                        .findFirst()
                        .orElse(null),
                some(year)
                        .filter(digits -> YEAR.matcher(digits).matches())
                        .map(Integer::valueOf)
                        .orElse(null),
                some(place).orElse(null));
    }

    public boolean isActive() {
        return words != null || state != null || year != null || place != null;
    }

    List<JobHistory.Entry> of(List<JobHistory.Entry> entries, CustomerFile file, Say say) {
        if (!isActive()) {
            return entries;
        }
        List<String> wanted = words == null ? List.of() : List.of(BLANKS.split(folded(words)));
        return entries.stream()
                .filter(entry -> year == null || (entry.isDated() && entry.year() == year))
                .filter(entry -> place == null || entry.place().equals(place))
                .filter(entry -> state == null
                        || state.holds(Progress.of(entry.job(), say).stage()))
                .filter(entry -> wanted.isEmpty() || hasAll(wanted, entry.searchable(file, say)))
                .toList();
    }

    /** The beginning of a link to another page of what was found. */
    String link() {
        String found = Stream.of(
                        parameter("q", words),
                        parameter("state", state == null ? null : state.word),
                        parameter("year", year == null ? null : year.toString()),
                        parameter("place", place))
                .filter(parameter -> !parameter.isEmpty())
                .reduce("", (a, b) -> a + b + "&");
        return "/jobs?" + found;
    }

    /** Without case and accents: "Canería" finds "cañeria". */
    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean hasAll(List<String> wanted, String text) {
        return wanted.stream().allMatch(text::contains);
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Optional<String> some(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
}
