package dev.porchlight.estimates;

import dev.porchlight.estimates.EstimateSettings.LinePrices;
import dev.porchlight.housecall.LineItem;
import dev.porchlight.shared.Money;
import dev.porchlight.web.Say;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The lines of options beside each other, so that only what differs needs to be read. */
public record Comparison(List<String> options, List<Row> rows, List<Sum> sums) {

    /**
     * @param description the same in all options; absent when they differ in it, or have none
     * @param differs whether the options differ in what is shown of this line; never, when there is only one option
     */
    public record Row(String name, @Nullable String description, List<Cell> cells, boolean differs) {}

    /**
     * @param content the price, or that the line is included, or that nobody wrote down what is in the option; absent
     *     when the option does not have it
     * @param more quantity and description, as far as they are the option's own
     */
    public record Cell(@Nullable String content, List<String> more) {}

    /** @param quiet for what only explains the total */
    public record Sum(String term, List<String> amounts, boolean quiet) {}

    static Comparison of(List<Column> columns, LinePrices prices, Say say) {
        List<Map<LineKey, LineItem>> byKey =
                columns.stream().map(column -> LineKey.keyed(column.lines)).toList();
        return new Comparison(
                columns.stream().map(Column::title).toList(),
                LineKey.inOrder(columns.stream().map(Column::lines).toList()).stream()
                        .map(key -> row(key, byKey, prices, say))
                        .toList(),
                sums(columns, prices, say));
    }

    /** One option with what is in it. */
    record Column(String title, List<LineItem> lines, Money total) {

        /** What the total holds besides the lines, such as taxes; nothing is known of it without lines. */
        private Money rest() {
            return lines.isEmpty()
                    ? Money.ZERO
                    : total.minus(
                            Money.sum(lines.stream().map(Comparison::taken).toList()));
        }
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

    private static Row row(LineKey key, List<Map<LineKey, LineItem>> options, LinePrices prices, Say say) {
        List<@Nullable LineItem> items = new ArrayList<>();
        options.forEach(option -> items.add(option.get(key)));
        List<LineItem> present = items.stream().filter(Objects::nonNull).toList();
        LineItem first = present.getFirst();
        boolean sameText = present.stream().map(Comparison::text).distinct().count() == 1;
        List<Cell> listed = IntStream.range(0, items.size())
                .filter(i -> !options.get(i).isEmpty())
                .mapToObj(i -> cell(items.get(i), sameText, prices, say))
                .toList();
        var cells = new ArrayList<>(listed);
        IntStream.range(0, items.size())
                .filter(i -> options.get(i).isEmpty())
                .forEach(i -> cells.add(i, new Cell(say.text("estimates.lines.unlisted"), List.of())));
        return new Row(
                name(first, say),
                sameText && !text(first).isEmpty() ? text(first) : null,
                cells,
                listed.stream().distinct().count() > 1);
    }

    private static Cell cell(@Nullable LineItem item, boolean sameText, LinePrices prices, Say say) {
        if (item == null) {
            return new Cell(null, List.of());
        }
        var more = new ArrayList<String>();
        if (!item.isDiscount() && item.quantity().compareTo(BigDecimal.ONE) != 0) {
            more.add(quantity(item, prices, say));
        }
        if (!sameText && !text(item).isEmpty()) {
            more.add(text(item));
        }
        return new Cell(content(item, prices, say), more);
    }

    private static String content(LineItem item, LinePrices prices, Say say) {
        return switch (prices) {
            case SHOWN -> say.money(taken(item));
            case HIDDEN -> say.text(item.isDiscount() ? "estimates.lines.takenOff" : "estimates.lines.included");
        };
    }

    private static String quantity(LineItem item, LinePrices prices, Say say) {
        String unit = Objects.requireNonNullElse(item.unitOfMeasure(), "").strip();
        String number = item.quantity().stripTrailingZeros().toPlainString();
        String counted = unit.isEmpty() ? number : number + " " + unit;
        return switch (prices) {
            case SHOWN -> say.text("estimates.quantity", counted, say.money(item.unitPrice()));
            case HIDDEN -> counted;
        };
    }

    private static Money taken(LineItem item) {
        return item.isDiscount() && item.amount().isPositive() ? Money.ZERO.minus(item.amount()) : item.amount();
    }

    /** With hidden prices there is no rest either: together with the total it would tell what the lines cost. */
    private static List<Sum> sums(List<Column> columns, LinePrices prices, Say say) {
        var sums = new ArrayList<Sum>();
        List<Money> rests = columns.stream().map(Column::rest).toList();
        if (prices == LinePrices.SHOWN && !rests.stream().allMatch(Money::isZero)) {
            boolean onlyAdds = rests.stream().noneMatch(rest -> rest.cents() < 0);
            sums.add(new Sum(
                    say.text(onlyAdds ? "estimates.rest" : "estimates.rest.mixed"),
                    rests.stream().map(say::money).toList(),
                    true));
        }
        List<Money> totals = columns.stream().map(Column::total).toList();
        sums.add(new Sum(
                say.text("estimates.total"), totals.stream().map(say::money).toList(), false));
        if (totals.stream().distinct().count() > 1) {
            sums.add(new Sum(say.text("estimates.compared", columns.getFirst().title), compared(totals, say), true));
        }
        return sums;
    }

    private static List<String> compared(List<Money> totals, Say say) {
        Money first = totals.getFirst();
        return IntStream.range(0, totals.size())
                .mapToObj(i -> i == 0 ? "–" : difference(totals.get(i).minus(first), say))
                .toList();
    }

    private static String difference(Money more, Say say) {
        if (more.isZero()) {
            return say.text("estimates.compared.same");
        }
        return more.isPositive()
                ? say.text("estimates.compared.more", say.money(more))
                : say.text("estimates.compared.less", say.money(Money.ZERO.minus(more)));
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
}
