package dev.porchlight.estimates;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Rows;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Titles;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The list of all estimates, those that wait for a decision first. */
public record EstimatesPage(Freshness freshness, List<Row> waiting, List<Row> others, Rows<?> rows, boolean nothing) {

    private static final int ROWS = 25;

    private static final Comparator<Estimate> WAITING_FIRST = Comparator.comparing(
                    (Estimate estimate) -> !estimate.waitsForCustomer())
            .thenComparing(
                    estimate -> Objects.requireNonNullElse(estimate.createdAt(), Instant.EPOCH),
                    Comparator.reverseOrder());

    /** @param more the price and the day it was made, as far as they are known */
    public record Row(String href, String title, Status status, String more) {}

    static EstimatesPage of(CustomerFile file, int page, Say say) {
        List<Estimate> ordered =
                file.estimates().records().stream().sorted(WAITING_FIRST).toList();
        Rows<Estimate> rows = Rows.of(ordered, page, ROWS);
        return new EstimatesPage(
                Freshness.of(file, file.estimates()),
                rows(rows.shown().stream().filter(Estimate::waitsForCustomer).toList(), say),
                rows(rows.shown().stream().filter(it -> !it.waitsForCustomer()).toList(), say),
                rows,
                file.estimates().isEmpty());
    }

    private static List<Row> rows(List<Estimate> estimates, Say say) {
        return estimates.stream()
                .map(estimate -> new Row(
                        "/estimates/" + estimate.id(),
                        Titles.estimate(say, estimate),
                        EstimateState.status(estimate, say),
                        more(estimate, say)))
                .toList();
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
