package dev.porchlight.sandbox.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a job, an option or a lead, and what they add up to. */
public final class LineItems {
    private final List<LineItem> items = new ArrayList<>();

    /** Hundredths of a percent: 625 is the 6.25 % of Massachusetts. */
    public int taxRate;

    public String taxName = "Sales tax";

    public List<LineItem> all() {
        return items;
    }

    public Optional<LineItem> find(String id) {
        return items.stream().filter(item -> item.id.equals(id)).findFirst();
    }

    public LineItem add(LineItem item) {
        items.add(item);
        return item;
    }

    public void replaceWith(List<LineItem> others) {
        items.clear();
        items.addAll(others);
    }

    public long subtotal() {
        return items.stream()
                .mapToLong(item -> item.isDiscount() ? -item.amount() : item.amount())
                .sum();
    }

    public long tax() {
        long taxable = items.stream()
                .filter(item -> item.taxable && !item.isDiscount())
                .mapToLong(LineItem::amount)
                .sum();
        return Math.round(taxable * taxRate / 10_000.0);
    }

    public long total() {
        return subtotal() + tax();
    }

    public ArrayNode json(String listUrl) {
        return Json.list(
                IntStream.range(0, items.size()).boxed().toList(),
                index -> items.get(index).json(listUrl, index));
    }

    public ObjectNode json(String listUrl, LineItem item) {
        return item.json(listUrl, items.indexOf(item));
    }

    void copyTo(LineItems others, Ids ids) {
        items.forEach(item -> others.add(item.copy(ids.mint("rli_"))));
        others.taxRate = taxRate;
        others.taxName = taxName;
    }
}
