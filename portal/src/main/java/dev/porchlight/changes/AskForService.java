package dev.porchlight.changes;

import dev.porchlight.housecall.NewAddress;
import dev.porchlight.shared.AddressId;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * New work that the office is asked for. Nothing is booked by it.
 *
 * @param address one of the customer's; otherwise {@code elsewhere} tells where
 * @param text what is wanted, in the customer's words; so are the next three
 * @param leadSource one of the office's list
 * @param files links for the office to what the customer has added
 */
public record AskForService(
        @Nullable AddressId address,
        @Nullable NewAddress elsewhere,
        String text,
        @Nullable String urgency,
        @Nullable String times,
        @Nullable String reach,
        @Nullable String leadSource,
        List<URI> files)
        implements Change {

    public AskForService {
        files = List.copyOf(files);
        if ((address == null) == (elsewhere == null)) {
            throw new IllegalArgumentException("a request is for one address");
        }
    }
}
