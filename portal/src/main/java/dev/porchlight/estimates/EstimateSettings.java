package dev.porchlight.estimates;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a company shows of its estimates.
 *
 * @param linePrices whether each line has its price beside it, or only the options have totals
 * @param validFor how long the company holds its prices, counted from the day an estimate was made; Housecall Pro tells
 *     that one has expired, and never when one will. Absent: nothing is said about it
 */
@ConfigurationProperties("porchlight.estimates")
record EstimateSettings(
        @DefaultValue("shown") LinePrices linePrices,
        @Nullable Period validFor) {

    EstimateSettings {
        if (validFor != null && (validFor.isZero() || validFor.isNegative())) {
            throw new IllegalArgumentException(
                    "porchlight.estimates.valid-for: no price is held for " + validFor + ".");
        }
    }

    /** Whether the customer sees what each line costs. */
    enum LinePrices {
        SHOWN,
        HIDDEN
    }
}
