package dev.porchlight.estimates;

import dev.porchlight.estimates.EstimateHistory.Entry;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Rows;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Titles;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The list of all estimates, those that wait for a decision first.
 *
 * @param filter absent while there are few enough to look through
 * @param link the beginning of the links to its other pages
 * @param nothing why there is no row, in a sentence; absent when there are some, or may be
 */
public record EstimatesPage(
        Freshness freshness,
        List<Row> waiting,
        List<Row> others,
        Rows<?> rows,
        @Nullable Filter filter,
        String link,
        @Nullable String nothing) {

    /** With so many rows looking through them takes longer than choosing (ux: filters only after twenty rows). */
    private static final int EASY_TO_OVERLOOK = 20;

    private static final int ROWS = 25;

    /** @param more the price and the day it was made, as far as they are known */
    public record Row(String href, String title, Status status, String more) {}

    public record Filter(EstimateFilter chosen, Collection<Integer> years) {}

    static EstimatesPage of(CustomerFile file, EstimateHistory history, EstimateFilter wanted, int page, Say say) {
        boolean isLong = history.entries().size() > EASY_TO_OVERLOOK;
        EstimateFilter filter = isLong ? wanted : EstimateFilter.NONE;
        Rows<Entry> entries = Rows.of(filter.of(history.entries(), say), page, ROWS);
        return new EstimatesPage(
                Freshness.of(file, file.estimates()),
                rows(entries, Entry::waits, say),
                rows(entries, Predicate.not(Entry::waits), say),
                entries,
                isLong ? new Filter(filter, history.years()) : null,
                filter.link(),
                nothing(file, entries, say));
    }

    public boolean isFiltered() {
        return filter != null && filter.chosen().isActive();
    }

    private static @Nullable String nothing(CustomerFile file, Rows<Entry> entries, Say say) {
        if (entries.total() > 0) {
            return null;
        }
        int known = file.estimates().records().size();
        if (known > 0) {
            return file.estimates().standing().isOnItsWay()
                    ? say.text("estimates.nothing.foundSoFar", say.number(known))
                    : say.text("estimates.nothing.found");
        }
        return file.estimates().isEmpty() ? say.text("estimates.nothing") : null;
    }

    private static List<Row> rows(Rows<Entry> entries, Predicate<Entry> group, Say say) {
        return entries.shown().stream()
                .filter(group)
                .map(entry -> row(entry.estimate(), say))
                .toList();
    }

    private static Row row(Estimate estimate, Say say) {
        return new Row(
                "/estimates/" + estimate.id(),
                Titles.estimate(say, estimate),
                EstimateState.status(estimate, say),
                more(estimate, say));
    }

    private static String more(Estimate estimate, Say say) {
        String price = Offer.of(estimate).price(say);
        if (estimate.createdAt() == null) {
            return price;
        }
        String day = say.date(estimate.createdAt());
        return price.isEmpty() ? day : say.text("estimates.more", price, day);
    }
}
