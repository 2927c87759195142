package dev.porchlight.estimates;

import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.EstimateOption;
import dev.porchlight.housecall.OptionStatus;
import dev.porchlight.shared.Money;
import dev.porchlight.web.Say;
import java.util.Comparator;
import java.util.List;

/** What an estimate offers: its options but those that the office has taken away. */
record Offer(List<EstimateOption> options) {

    static Offer of(Estimate estimate) {
        return new Offer(estimate.options().stream()
                .filter(option -> !OptionStatus.DELETED.equals(option.status()))
                .toList());
    }

    /** "3 options, $1,480.00 to $2,640.00"; empty when there is none. */
    String price(Say say) {
        if (options.isEmpty()) {
            return "";
        }
        String lowest = say.money(totals().getFirst());
        String highest = say.money(totals().getLast());
        if (options.size() == 1) {
            return lowest;
        }
        return lowest.equals(highest)
                ? say.text("estimates.price.each", options.size(), lowest)
                : say.text("estimates.price.range", options.size(), lowest, highest);
    }

    private List<Money> totals() {
        return options.stream()
                .map(EstimateOption::totalAmount)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
