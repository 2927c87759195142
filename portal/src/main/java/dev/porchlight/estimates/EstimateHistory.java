package dev.porchlight.estimates;

import dev.porchlight.housecall.Estimate;
import dev.porchlight.web.Say;
import dev.porchlight.web.Search;
import dev.porchlight.web.Titles;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All estimates of a customer in the order in which they are shown: those that wait for a decision first, then the newest. */
final class EstimateHistory {

    private static final Comparator<Entry> IN_ORDER = Comparator.comparing((Entry entry) -> !entry.waits())
            .thenComparing(Entry::madeAt, Comparator.reverseOrder())
            .thenComparing(entry -> entry.estimate.id().value());

    private final List<Entry> entries;
    private final Set<Integer> years = new TreeSet<>(Collections.reverseOrder());

    private EstimateHistory(List<Entry> entries) {
        this.entries = entries;
        entries.stream().filter(Entry::isDated).map(Entry::year).forEach(years::add);
    }

    static EstimateHistory of(List<Estimate> estimates, Say say) {
        return new EstimateHistory(estimates.stream()
                .map(estimate -> Entry.of(estimate, say))
                .sorted(IN_ORDER)
                .toList());
    }

    List<Entry> entries() {
        return entries;
    }

    /** The years in which some were made, the latest first. */
    Collection<Integer> years() {
        return Collections.unmodifiableCollection(years);
    }

    /**
     * One estimate in it.
     *
     * @param madeAt the epoch when nobody knows
     */
    record Entry(Estimate estimate, EstimateState state, Instant madeAt, int year) {

        private static final Instant UNKNOWN = Instant.EPOCH;

        private static Entry of(Estimate estimate, Say say) {
            Instant madeAt = Objects.requireNonNullElse(estimate.createdAt(), UNKNOWN);
            return new Entry(
                    estimate,
                    EstimateState.of(estimate),
                    madeAt,
                    say.dateOf(madeAt).getYear());
        }

        boolean waits() {
            return state == EstimateState.WAITING;
        }

        boolean isDated() {
            return !madeAt.equals(UNKNOWN);
        }

        /** Everything that somebody might remember of it, folded for searching. Not kept: few customers ever search. */
        String searchable(Say say) {
            var remembered = new StringJoiner("\n");
            add(remembered, Titles.estimate(say, estimate));
            add(remembered, estimate.estimateNumber());
            add(remembered, say.place(estimate.address()));
            Offer.of(estimate).options().forEach(option -> add(remembered, option.name()));
            return Search.folded(remembered.toString());
        }

        private static void add(StringJoiner texts, @Nullable String text) {
            if (text != null) {
                texts.add(text);
            }
        }
    }
}
