package dev.porchlight.jobs;

import dev.porchlight.file.Part;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.LineItem;
import dev.porchlight.shared.Money;
import dev.porchlight.web.Fact;
import dev.porchlight.web.Say;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done, line by line. It is fetched by itself and may be missing alone.
 *
 * @param instead why there are no lines; absent when there are
 * @param sums subtotal and total; empty when the job has no price
 */
public record WorkList(
        String heading, List<Line> lines, @Nullable String instead, List<Fact> sums) {

    /** @param quantity "2 × $105.00"; absent for one of something */
    public record Line(
            String title,
            @Nullable String description,
            @Nullable String quantity,
            String amount) {}

    static WorkList of(Job job, Progress progress, Part<LineItem> items, Say say) {
        List<Line> lines = items.records().stream()
                .sorted(Comparator.comparingInt(LineItem::orderIndex))
                .map(item -> line(item, say))
                .toList();
        return new WorkList(
                say.text("jobs.work." + tense(progress.stage())),
                lines,
                lines.isEmpty() ? instead(items, say) : null,
                sums(job, say));
    }

    private static Line line(LineItem item, Say say) {
        String name = item.name() == null || item.name().isBlank()
                ? say.text("jobs.work.unnamed")
                : item.name().strip();
        String description =
                item.description() == null ? "" : item.description().strip();
        return new Line(
                name,
                description.isEmpty() || description.equals(name) ? null : description,
                quantity(item, say),
                say.money(taken(item)));
    }

    private static Money taken(LineItem item) {
        return item.isDiscount() && item.amount().isPositive() ? Money.ZERO.minus(item.amount()) : item.amount();
    }

    private static @Nullable String quantity(LineItem item, Say say) {
        if (item.isDiscount() || item.quantity().compareTo(BigDecimal.ONE) == 0) {
            return null;
        }
        String number = item.quantity().stripTrailingZeros().toPlainString();
        String unit = item.unitOfMeasure();
        return say.text(
                "jobs.work.quantity",
                unit == null || unit.isBlank() ? number : number + " " + unit.strip(),
                say.money(item.unitPrice()));
    }

    private static List<Fact> sums(Job job, Say say) {
        var sums = new ArrayList<Fact>();
        boolean hasSubtotal = !job.subtotal().isZero() && !job.subtotal().equals(job.totalAmount());
        if (hasSubtotal) {
            sums.add(new Fact(say.text("jobs.work.subtotal"), say.money(job.subtotal())));
        }
        Money rest = job.totalAmount().minus(job.subtotal());
        if (hasSubtotal && rest.isPositive()) {
            sums.add(new Fact(say.text("jobs.work.rest"), say.money(rest)));
        }
        if (hasSubtotal || !job.totalAmount().isZero()) {
            sums.add(new Fact(say.text("jobs.work.total"), say.money(job.totalAmount())));
        }
        return sums;
    }

    private static String instead(Part<LineItem> items, Say say) {
        return switch (items.standing()) {
            case FILLING, AWAITED -> say.text("jobs.work.awaited");
            case UNREACHABLE -> say.text("jobs.work.unreachable");
            case CURRENT, AGED -> say.text("jobs.work.nothing");
        };
    }

    private static String tense(Stage stage) {
        return switch (stage) {
            case FINISHED -> "done";
            case ON_THE_WAY, AT_WORK, BEGUN -> "doing";
            case CANCELED_BY_CUSTOMER, CANCELED_BY_COMPANY, PASSED -> "wasPlanned";
            case TO_BE_SCHEDULED, PLANNED, LATE, OTHER -> "planned";
        };
    }
}
