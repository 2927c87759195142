package dev.porchlight.housecall;

import dev.porchlight.shared.EmployeeId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody who works for the company, by name and by whether customers may book them. The rest of them is not even read. */
public record Employee(
        EmployeeId id, @Nullable String firstName, @Nullable String lastName, Permissions permissions) {

    public Employee {
        Objects.requireNonNull(id, "id");
        permissions = Objects.requireNonNullElse(permissions, Permissions.NONE);
    }

    public boolean canBeBookedOnline() {
        return permissions.canBeBookedOnline();
    }

    /** The one of seventeen that concerns a customer. */
    public record Permissions(boolean canBeBookedOnline) {

        static final Permissions NONE = new Permissions(false);
    }
}
