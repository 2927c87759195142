package dev.porchlight.housecall;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.porchlight.shared.AddressId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An address. A job without one carries an object of nulls, and an address typed into an estimate has no id (seen live). */
public record Address(
        @Nullable AddressId id,
        @Nullable String type,
        @Nullable String street,
        @JsonAlias("street_line_2") @Nullable String streetLine2,
        @Nullable String city,
        @Nullable String state,
        @Nullable String zip,
        @Nullable String country) {

    public static final Address UNKNOWN = new Address(null, null, null, null, null, null, null, null);

    /** True when there is nothing in it that could be shown. */
    public boolean isBlank() {
        return Stream.of(street, streetLine2, city, state, zip).allMatch(part -> part == null || part.isBlank());
    }
}
