package dev.porchlight.housecall;

import dev.porchlight.shared.LineItemId;
import dev.porchlight.shared.Money;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of a job or of an estimate option; what it costs the company is not even read. */
public record LineItem(
        LineItemId id,
        @Nullable String name,
        @Nullable String description,
        Money unitPrice,
        BigDecimal quantity,
        @Nullable String unitOfMeasure,
        @Nullable String kind,
        Money amount,
        int orderIndex) {

    public LineItem {
        unitPrice = Objects.requireNonNullElse(unitPrice, Money.ZERO);
        quantity = Objects.requireNonNullElse(quantity, BigDecimal.ONE);
        amount = Objects.requireNonNullElse(amount, Money.ZERO);
    }

    /** Discounts are positive upstream and are taken off (a guess: the sign is not documented). */
    public boolean isDiscount() {
        return kind != null && kind.endsWith("discount");
    }
}
