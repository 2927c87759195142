package dev.porchlight.housecall;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** An address as it is added. All but the second line is required (documented). */
public record NewAddress(
        String street,

        @JsonProperty("street_line_2") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String streetLine2,

        String city,
        String state,
        String zip,
        String country) {}
