package dev.porchlight.jobs;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.web.Say;
import dev.porchlight.web.Search;
import java.util.Arrays;
import java.util.List;
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
                Search.typed(words).orElse(null),
                Arrays.stream(State.values())
                        .filter(known -> known.word.equals(state))
                        .findFirst()
                        .orElse(null),
                Search.year(year).orElse(null),
                Search.typed(place).orElse(null));
    }

    public boolean isActive() {
        return words != null || state != null || year != null || place != null;
    }

    List<JobHistory.Entry> of(List<JobHistory.Entry> entries, CustomerFile file, Say say) {
        if (!isActive()) {
            return entries;
        }
        List<String> wanted = Search.words(words);
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
        return "/jobs?"
                + Search.parameter("q", words)
                + Search.parameter("state", state == null ? null : state.word)
                + Search.parameter("year", year)
                + Search.parameter("place", place);
    }

    private static boolean hasAll(List<String> wanted, String text) {
        return wanted.stream().allMatch(text::contains);
    }
}
