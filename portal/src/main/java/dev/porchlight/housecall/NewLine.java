package dev.porchlight.housecall;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.porchlight.shared.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of work as it is asked for. Only the name is required (documented). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewLine(String name, @Nullable String description, Money unitPrice, BigDecimal quantity) {

    /** Once, for this price. */
    public static NewLine of(String name, Money price) {
        return new NewLine(name, null, price, BigDecimal.ONE);
    }
}
