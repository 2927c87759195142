package dev.porchlight.account;

import dev.porchlight.shared.CustomerId;
import dev.porchlight.web.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The address of a customer's private calendar, without its secret.
 *
 * @param number how many were made for this customer until now
 * @param language of whoever made it
 * @param usedAt when a calendar last asked for it, to within an hour; absent when none ever did
 */
public record CalendarAddress(
        CustomerId customer,
        int number,
        boolean isOn,
        Language language,
        Instant madeAt,
        @Nullable Instant usedAt) {}
