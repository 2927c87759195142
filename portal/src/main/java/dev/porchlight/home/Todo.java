package dev.porchlight.home;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.EstimateOption;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.shared.JobId;
import dev.porchlight.shared.Money;
import dev.porchlight.web.Say;
import dev.porchlight.web.Sections;
import dev.porchlight.web.Titles;
import dev.porchlight.web.Tone;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the customer.
 *
 * @param link absent while the page that it would lead to does not exist
 */
public record Todo(
        String title, String more, Tone tone, @Nullable String link) {

    /** Put into words only when it is among those that are shown: a property manager may owe thousands. */
    private record Waiting(boolean overdue, @Nullable Instant due, Supplier<Todo> todo) {}

    private static final Comparator<Waiting> MOST_URGENT_FIRST = Comparator.comparing(
                    (Waiting waiting) -> !waiting.overdue())
            .thenComparing(Waiting::due, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** What is overdue, what waits already without a day, then the rest in the order of days. */
    static List<Todo> mostUrgent(int number, CustomerFile file, Sections sections, Say say) {
        Stream<Waiting> estimates = file.estimates().records().stream()
                .filter(Estimate::waitsForCustomer)
                .map(estimate -> new Waiting(false, null, () -> decide(estimate, sections, say)));
        Stream<Waiting> invoices = file.invoices().records().stream()
                .filter(Invoice::isOwed)
                .map(invoice ->
                        new Waiting(isOverdue(invoice, say), invoice.dueAt(), () -> pay(invoice, sections, say)));
        return Foremost.of(Stream.concat(estimates, invoices), number, MOST_URGENT_FIRST).stream()
                .map(waiting -> waiting.todo().get())
                .toList();
    }

    private static Todo decide(Estimate estimate, Sections sections, Say say) {
        List<EstimateOption> options =
                estimate.options().stream().filter(EstimateOption::canBeDecided).toList();
        Money lowest = options.stream()
                .map(EstimateOption::totalAmount)
                .min(Comparator.naturalOrder())
                .orElse(Money.ZERO);
        return new Todo(
                Titles.estimate(say, estimate),
                say.count("home.todo.options", options.size(), say.money(lowest)),
                Tone.WARN,
                sections.link("/estimates", estimate.id()));
    }

    private static Todo pay(Invoice invoice, Sections sections, Say say) {
        Instant due = invoice.dueAt();
        boolean overdue = isOverdue(invoice, say);
        String title = Titles.invoice(say, invoice);
        if (due != null) {
            title = say.text(overdue ? "home.todo.wasDue" : "home.todo.isDue", title, say.nearDay(say.dateOf(due)));
        }
        return new Todo(title, amounts(invoice, say), overdue ? Tone.BAD : Tone.WARN, linkTo(invoice, sections));
    }

    /** From the day after: who pays on the day is not late. */
    private static boolean isOverdue(Invoice invoice, Say say) {
        Instant due = invoice.dueAt();
        return due != null && say.dateOf(due).isBefore(say.today());
    }

    private static String amounts(Invoice invoice, Say say) {
        String owed = say.money(invoice.dueAmount());
        return invoice.dueAmount().equals(invoice.amount())
                ? say.text("home.todo.owed", owed)
                : say.text("home.todo.owedOf", owed, say.money(invoice.amount()));
    }

    /** A job shows its invoices, too. */
    private static @Nullable String linkTo(Invoice invoice, Sections sections) {
        String page = sections.link("/invoices", invoice.id());
        JobId job = invoice.jobId();
        return page != null || job == null ? page : sections.link("/jobs", job);
    }
}
