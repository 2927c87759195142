package dev.porchlight.housecall;

import dev.porchlight.shared.EmployeeId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody assigned to the work, as far as a customer is told: never a surname, an e-mail, a number or permissions. */
public record Technician(EmployeeId id, @Nullable String firstName) {

    public Technician {
        Objects.requireNonNull(id, "id");
    }
}
