package dev.porchlight.estimates;

import dev.porchlight.housecall.Estimate;
import dev.porchlight.web.Fact;
import dev.porchlight.web.Say;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when the company holds its prices, by its own rule.
 *
 * @param until the last such day; absent when the company has no rule, or there is nothing to decide
 */
record Validity(@Nullable LocalDate until, LocalDate today) {

    static Validity of(Estimate estimate, EstimateSettings settings, Say say) {
        boolean matters = EstimateState.of(estimate) == EstimateState.WAITING;
        return matters && settings.validFor() != null && estimate.createdAt() != null
                ? new Validity(say.dateOf(estimate.createdAt()).plus(settings.validFor()), say.today())
                : new Validity(null, say.today());
    }

    boolean isOver() {
        return until != null && until.isBefore(today);
    }

    Optional<Fact> fact(Say say) {
        return Optional.ofNullable(until)
                .map(day -> new Fact(
                        say.text(isOver() ? "estimates.fact.validWas" : "estimates.fact.validUntil"), say.day(day)));
    }
}
