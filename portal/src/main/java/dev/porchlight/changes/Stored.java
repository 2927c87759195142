package dev.porchlight.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of changes as they come back from the database. */
final class Stored {

    private Stored() {}

    /** An empty list is left out when it is stored. */
    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
