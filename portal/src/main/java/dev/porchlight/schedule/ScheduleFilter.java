package dev.porchlight.schedule;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.web.Say;
import dev.porchlight.web.Search;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among their visits. Nonsense in the address bar filters nothing.
 *
 * @param words all of which a visit must have, in any order; as typed
 */
public record ScheduleFilter(
        @Nullable String words, @Nullable Integer year) {

    static final ScheduleFilter NONE = new ScheduleFilter(null, null);

    static ScheduleFilter of(@Nullable String words, @Nullable String year) {
        return new ScheduleFilter(
                Search.typed(words).orElse(null), Search.year(year).orElse(null));
    }

    public boolean isActive() {
        return words != null || year != null;
    }

    List<Agenda.Entry> of(List<Agenda.Entry> entries, CustomerFile file, Say say) {
        if (!isActive()) {
            return entries;
        }
        List<String> wanted = Search.words(words);
        return entries.stream()
                .filter(entry -> year == null || entry.visit().day().getYear() == year)
                .filter(entry -> wanted.isEmpty() || wanted.stream().allMatch(entry.searchable(file, say)::contains))
                .toList();
    }

    /** The beginning of a link to another page of what was found. */
    String link() {
        return "/schedule?" + Search.parameter("q", words) + Search.parameter("year", year);
    }
}
