package dev.porchlight.estimates;

import dev.porchlight.housecall.LineItem;
import dev.porchlight.shared.Money;
import dev.porchlight.web.Say;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of all options beside each other, so that only what differs needs to be read.
 *
 * @param rests what the totals hold besides the lines, such as taxes; empty when there is no such thing
 */
public record Comparison(List<String> options, List<Row> rows, List<String> rests, List<String> totals) {

    /**
     * @param description the same in all options; absent when they differ in it, or have none
     * @param differs whether the options differ in this line; never, when there is only one option
     */
    public record Row(String name, @Nullable String description, List<Cell> cells, boolean differs) {}

    /**
     * @param amount absent when the option does not include the line
     * @param more quantity and description, as far as they are the option's own
     */
    public record Cell(@Nullable String amount, List<String> more) {}

    static Comparison of(List<String> options, List<List<LineItem>> lines, List<Money> totals, Say say) {
        List<Map<Key, LineItem>> byKey = lines.stream().map(Comparison::keyed).toList();
        return new Comparison(
                options,
                inOrder(lines).stream().map(key -> row(key, byKey, say)).toList(),
                rests(lines, totals, say),
                totals.stream().map(say::money).toList());
    }

    public boolean hasSeveralOptions() {
        return options.size() > 1;
    }

    public boolean hasDifferences() {
        return rows.stream().anyMatch(Row::differs);
    }

    /** Whether leaving out what is the same would shorten the list. */
    public boolean canBeShortened() {
        return hasDifferences() && !rows.stream().allMatch(Row::differs);
    }

    /** Only what is added can be explained; a total below its lines is left to speak for itself. */
    private static List<String> rests(List<List<LineItem>> lines, List<Money> totals, Say say) {
        List<Money> rests = IntStream.range(0, totals.size())
                .mapToObj(i -> totals.get(i)
                        .minus(Money.sum(
                                lines.get(i).stream().map(Comparison::taken).toList())))
                .toList();
        boolean explains =
                rests.stream().anyMatch(Money::isPositive) && rests.stream().noneMatch(rest -> rest.cents() < 0);
        return explains ? rests.stream().map(say::money).toList() : List.of();
    }

    /** The same thing in several options: the same name, counted where an option names it more than once. */
    private record Key(String name, int occurrence) {}

    private static Row row(Key key, List<Map<Key, LineItem>> options, Say say) {
        List<@Nullable LineItem> items = new ArrayList<>();
        options.forEach(option -> items.add(option.get(key)));
        List<LineItem> present = items.stream().filter(Objects::nonNull).toList();
        LineItem first = present.getFirst();
        boolean sameText = present.stream().map(Comparison::text).distinct().count() == 1;
        boolean same = sameText
                && present.size() == options.size()
                && present.stream().allMatch(item -> costsTheSame(item, first));
        return new Row(
                name(first, say),
                sameText && !text(first).isEmpty() ? text(first) : null,
                items.stream().map(item -> cell(item, sameText, say)).toList(),
                !same);
    }

    private static Cell cell(@Nullable LineItem item, boolean sameText, Say say) {
        if (item == null) {
            return new Cell(null, List.of());
        }
        var more = new ArrayList<String>();
        if (!item.isDiscount() && item.quantity().compareTo(BigDecimal.ONE) != 0) {
            String number = item.quantity().stripTrailingZeros().toPlainString();
            more.add(say.text("estimates.quantity", number, say.money(item.unitPrice())));
        }
        if (!sameText && !text(item).isEmpty()) {
            more.add(text(item));
        }
        return new Cell(say.money(taken(item)), more);
    }

    private static Money taken(LineItem item) {
        return item.isDiscount() && item.amount().isPositive() ? Money.ZERO.minus(item.amount()) : item.amount();
    }

    private static boolean costsTheSame(LineItem item, LineItem other) {
        return item.amount().equals(other.amount()) && item.quantity().compareTo(other.quantity()) == 0;
    }

    private static String name(LineItem item, Say say) {
        return item.name() == null || item.name().isBlank()
                ? say.text("estimates.item")
                : item.name().strip();
    }

    private static String text(LineItem item) {
        String text = Objects.requireNonNullElse(item.description(), "").strip();
        return text.equals(item.name()) ? "" : text;
    }

    private static Map<Key, LineItem> keyed(List<LineItem> lines) {
        List<Key> keys = keys(lines);
        Map<Key, LineItem> byKey = new HashMap<>();
        IntStream.range(0, lines.size()).forEach(i -> byKey.put(keys.get(i), lines.get(i)));
        return byKey;
    }

    private static List<Key> keys(List<LineItem> lines) {
        Map<String, Integer> seen = new HashMap<>();
        return lines.stream()
                .map(line -> Objects.requireNonNullElse(line.name(), "").strip().toLowerCase(Locale.ROOT))
                .map(name -> new Key(name, seen.merge(name, 1, Integer::sum)))
                .toList();
    }

    /** Every line once; one that only a later option has stands behind the line it follows there. */
    private static List<Key> inOrder(List<List<LineItem>> lines) {
        var ordered = new ArrayList<Key>();
        for (List<LineItem> option : lines) {
            int place = 0;
            for (Key key : keys(option)) {
                int known = ordered.indexOf(key);
                if (known < 0) {
                    ordered.add(place, key);
                }
                place = known < 0 ? place + 1 : known + 1;
            }
        }
        return ordered;
    }
}
