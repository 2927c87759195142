package dev.porchlight.policy;

import dev.porchlight.shared.JobTypeId;
import dev.porchlight.shared.Money;
import dev.porchlight.shared.ServiceId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * New work that customers may ask for.
 *
 * @param name what customers and the office call it; no two have the same
 * @param description what it is, in a sentence or two
 * @param fromPrice what it costs at least, {@code 89.00}; only said
 * @param price what it costs, {@code 89.00}; only a fixed price becomes a line of the job
 * @param duration how long a visit takes; absent: {@code porchlight.policy.visit-duration}
 * @param serviceId its id in Housecall Pro's online booking; with it only those come who do this work
 * @param jobTypeId the type that its jobs have at Housecall Pro
 * @param becomes what the office gets
 * @param zipCodes where it is done; none: wherever the company works
 */
public record Service(
        String name,
        @Nullable String description,
        @Nullable BigDecimal fromPrice,
        @Nullable BigDecimal price,
        @Nullable Duration duration,
        @Nullable ServiceId serviceId,
        @Nullable JobTypeId jobTypeId,
        @DefaultValue("REQUEST") Becomes becomes,
        @DefaultValue List<String> zipCodes) {

    private static final String SETTING = "porchlight.policy.services";

    /** Whether the customer has a visit at once, or the office decides. */
    public enum Becomes {
        JOB,
        REQUEST
    }

    public Service {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(SETTING + ": every service has a name.");
        }
        name = name.strip();
        zipCodes = List.copyOf(zipCodes);
        checkPrice(name, fromPrice);
        checkPrice(name, price);
        if (duration != null) {
            PolicySettings.checkVisit(SETTING + " (" + name + ")", duration);
        }
    }

    public Optional<Money> from() {
        return cents(fromPrice);
    }

    public Optional<Money> fixedPrice() {
        return cents(price);
    }

    private static Optional<Money> cents(@Nullable BigDecimal amount) {
        return Optional.ofNullable(amount)
                .map(known -> new Money(known.movePointRight(2).longValueExact()));
    }

    private static void checkPrice(String name, @Nullable BigDecimal amount) {
        if (amount != null
                && (amount.signum() < 0 || amount.stripTrailingZeros().scale() > 2)) {
            throw new IllegalArgumentException(SETTING + ": " + amount + " is no price for " + name + ".");
        }
    }
}
