package dev.porchlight.housecall;

import dev.porchlight.shared.CustomerId;
import java.util.Objects;

/** Whose a record is; the rest of the embedded customer is not kept. */
public record CustomerRef(CustomerId id) {

    public CustomerRef {
        Objects.requireNonNull(id, "id");
    }
}
