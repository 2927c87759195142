package dev.porchlight.home;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** The first few of a long list in an order, without putting all of it in order. */
final class Foremost {

    private Foremost() {}

    static <T> List<T> of(Stream<T> all, int number, Comparator<T> order) {
        var lastFirst = new PriorityQueue<T>(order.reversed());
        all.forEach(one -> {
            if (lastFirst.size() < number) {
                lastFirst.add(one);
            } else if (order.compare(one, lastFirst.element()) < 0) {
                lastFirst.remove();
                lastFirst.add(one);
            }
        });
        return lastFirst.stream().sorted(order).toList();
    }
}
