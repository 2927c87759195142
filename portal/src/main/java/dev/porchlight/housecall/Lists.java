package dev.porchlight.housecall;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Upstream leaves lists out, sends null for them and now and then null inside them; a record never does. */
final class Lists {

    private Lists() {}

    static <T> List<T> present(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
