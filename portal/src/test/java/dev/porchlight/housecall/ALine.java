package dev.porchlight.housecall;

import dev.porchlight.shared.LineItemId;
import dev.porchlight.shared.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of a job or of an estimate option made by hand: {@code ALine.of("Heater", 10_500).times("2").line()}. */
public final class ALine {

    private final String name;
    private final long unitPrice;
    private BigDecimal quantity = new BigDecimal("1.0");
    private String kind = "labor";
    private @Nullable String unit;
    private @Nullable String description;
    private int order;

    private ALine(String name, long unitPrice) {
        this.name = name;
        this.unitPrice = unitPrice;
    }

    public static ALine of(String name, long unitPriceCents) {
        return new ALine(name, unitPriceCents);
    }

    public ALine times(String number) {
        quantity = new BigDecimal(number);
        return this;
    }

    public ALine unit(String word) {
        unit = word;
        return this;
    }

    public ALine kind(String word) {
        kind = word;
        return this;
    }

    public ALine saying(String text) {
        description = text;
        return this;
    }

    public ALine order(int index) {
        order = index;
        return this;
    }

    public LineItem line() {
        return new LineItem(
                new LineItemId("rli_" + order),
                name,
                description,
                new Money(unitPrice),
                quantity,
                unit,
                kind,
                new Money(quantity.multiply(BigDecimal.valueOf(unitPrice)).longValueExact()),
                order);
    }
}
