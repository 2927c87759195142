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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the customer.
 *
 * @param due by when; long ago for what is overdue, absent when nobody set a day
 * @param link absent while the page that it would lead to does not exist
 */
public record Todo(
        String title,
        String more,
        Tone tone,
        @Nullable Instant due,
        @Nullable String link) {

    private static final Comparator<Todo> MOST_URGENT_FIRST = Comparator.comparing(
                    (Todo todo) -> todo.tone() != Tone.BAD)
            .thenComparing(Todo::due, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** What is overdue, what waits already without a day, then the rest in the order of days. */
    static List<Todo> all(CustomerFile file, Sections sections, Say say) {
        Stream<Todo> estimates = file.estimates().records().stream()
                .filter(Estimate::waitsForCustomer)
                .map(estimate -> decide(estimate, sections, say));
        Stream<Todo> invoices =
                file.invoices().records().stream().filter(Invoice::isOwed).map(invoice -> pay(invoice, sections, say));
        return Stream.concat(estimates, invoices).sorted(MOST_URGENT_FIRST).toList();
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
                null,
                sections.link("/estimates", estimate.id()));
    }

    private static Todo pay(Invoice invoice, Sections sections, Say say) {
        Instant due = invoice.dueAt();
        boolean overdue = due != null && say.dateOf(due).isBefore(say.today());
        String title = Titles.invoice(say, invoice);
        if (due != null) {
            title = say.text(overdue ? "home.todo.wasDue" : "home.todo.isDue", title, say.nearDay(say.dateOf(due)));
        }
        return new Todo(title, amounts(invoice, say), overdue ? Tone.BAD : Tone.WARN, due, linkTo(invoice, sections));
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
