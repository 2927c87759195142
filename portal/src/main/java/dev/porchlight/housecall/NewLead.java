package dev.porchlight.housecall;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.porchlight.shared.AddressId;
import dev.porchlight.shared.CustomerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for service as it is made. Nothing of it can be changed afterwards (documented).
 *
 * @param addressId of one of the customer's addresses; without it {@code address} tells where, and has no country
 *     (documented)
 * @param leadSource a source that exists: another one is refused with a 422 (seen live)
 * @param note can be written and never be read again, so what is to be found again is a tag as well (documented)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NewLead(
        CustomerId customerId,
        @Nullable AddressId addressId,
        @JsonIgnoreProperties("country") @Nullable NewAddress address,
        @Nullable String leadSource,
        @Nullable String note,
        List<String> tags,
        @JsonProperty("line_items") List<NewLine> lines) {

    public NewLead {
        tags = List.copyOf(tags);
        lines = List.copyOf(lines);
        if (addressId != null && address != null) {
            throw new IllegalArgumentException("a request is for one address");
        }
    }
}
