package dev.porchlight.housecall;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Upstream leaves lists out, sends null for them and now and then null inside them; a record never does. */
final class Lists {

    private Lists() {}

    static <T> List<T> present(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    /** Of a list that is short, though upstream pages it. */
    static <T> List<T> allPages(IntFunction<Page<T>> ask) {
        var all = new ArrayList<T>();
        Page<T> page;
        int number = 0;
        do {
            page = ask.apply(++number);
            all.addAll(page.records());
        } while (number < page.totalPages());
        return List.copyOf(all);
    }
}
