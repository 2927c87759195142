package dev.porchlight.estimates;

import dev.porchlight.web.Say;
import dev.porchlight.web.Search;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among their estimates. Nonsense in the address bar filters nothing.
 *
 * @param words all of which an estimate must have, in any order; as typed
 */
public record EstimateFilter(
        @Nullable String words,
        @Nullable EstimateState state,
        @Nullable Integer year) {

    static final EstimateFilter NONE = new EstimateFilter(null, null, null);

    static EstimateFilter of(@Nullable String words, @Nullable String state, @Nullable String year) {
        return new EstimateFilter(
                Search.typed(words).orElse(null),
                Arrays.stream(EstimateState.values())
                        .filter(known -> known.word().equals(state))
                        .findFirst()
                        .orElse(null),
                Search.year(year).orElse(null));
    }

    public boolean isActive() {
        return words != null || state != null || year != null;
    }

    List<EstimateHistory.Entry> of(List<EstimateHistory.Entry> entries, Say say) {
        if (!isActive()) {
            return entries;
        }
        List<String> wanted = Search.words(words);
        return entries.stream()
                .filter(entry -> year == null || (entry.isDated() && entry.year() == year))
                .filter(entry -> state == null || entry.state() == state)
                .filter(entry -> wanted.isEmpty() || hasAll(wanted, entry.searchable(say)))
                .toList();
    }

    /** The beginning of a link to another page of what was found. */
    String link() {
        return "/estimates?"
                + Search.parameter("q", words)
                + Search.parameter("state", state == null ? null : state.word())
                + Search.parameter("year", year);
    }

    private static boolean hasAll(List<String> wanted, String text) {
        return wanted.stream().allMatch(text::contains);
    }
}
