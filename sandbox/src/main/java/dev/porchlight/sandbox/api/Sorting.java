package dev.porchlight.sandbox.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a list can be sorted by. The first is the default, descending as documented. Absent values are the largest, so
 * they come first when descending: seen live on a first page of invoices without {@code paid_at}.
 */
final class Sorting<T> {
    private final Map<String, Comparator<T>> orders = new LinkedHashMap<>();

    static <T> Sorting<T> newSorting() {
        return new Sorting<>();
    }

    <K extends Comparable<? super K>> Sorting<T> by(String name, Function<T, @Nullable K> key) {
        orders.put(name, (one, other) -> compare(key.apply(one), key.apply(other)));
        return this;
    }

    List<T> sort(Call call, Collection<T> things) {
        String name = call.one("sort_by").orElse(orders.keySet().iterator().next());
        Comparator<T> order = orders.get(name);
        String direction = call.one("sort_direction").orElse("desc");
        if (order == null) {
            throw Refusal.message(400, "sort_by must be valid");
        }
        if (!direction.equals("asc") && !direction.equals("desc")) {
            throw Refusal.message(400, "sort_direction must be valid");
        }
        List<T> sorted = new ArrayList<>(things);
        sorted.sort(order);
        if (direction.equals("desc")) {
            Collections.reverse(sorted);
        }
        return sorted;
    }

    private static <K extends Comparable<? super K>> int compare(@Nullable K one, @Nullable K other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return one.compareTo(other);
    }
}
