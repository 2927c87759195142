package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Invoice;
import dev.porchlight.sandbox.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Invoices. They can be read; nobody is named in them, and nothing can be paid here. */
final class InvoicesApi {
    private static final Sorting<Invoice> SORTING = Sorting.<Invoice>newSorting()
            .by("created_at", invoice -> invoice.createdAt)
            .by("updated_at", invoice -> invoice.updatedAt)
            .by("amount", invoice -> invoice.amount)
            .by("due_amount", Invoice::dueAmount)
            .by("due_at", invoice -> invoice.dueAt)
            .by("invoice_number", invoice -> invoice.number)
            .by("paid_at", invoice -> invoice.paidAt)
            .by("sent_at", invoice -> invoice.sentAt)
            .by("status", invoice -> invoice.status);

    private final World world;

    InvoicesApi(Api api) {
        world = api.world;
        api.get("/invoices", KeyKind.ANY, this::list);
        api.get(
                "/api/invoices/{invoice}",
                KeyKind.ANY,
                call -> Answer.json(200, invoice(call).json()));
        api.get("/api/invoices/{invoice}/preview", KeyKind.ANY, this::preview);
    }

    private Answer list(Call call) {
        call.array("location_ids");
        Predicate<Invoice> wanted = Stream.of(
                        oneOf(call.array("status"), invoice -> Stream.of(invoice.status)),
                        oneOf(call.array("payment_method"), InvoicesApi::methods),
                        customer(call),
                        within(call, "created_at", invoice -> invoice.createdAt),
                        within(call, "due_at", invoice -> invoice.dueAt),
                        within(call, "paid_at", invoice -> invoice.paidAt),
                        amountDue(call))
                .reduce(invoice -> true, Predicate::and);
        List<Invoice> found = world.invoices.all().stream().filter(wanted).toList();
        return Page.answer(call, "invoices", SORTING.sort(call, found), Invoice::json);
    }

    /** Reported live: ignored. Without its brackets it is ignored in any case, and that may be what was reported. */
    private Predicate<Invoice> customer(Call call) {
        if (!world.modes.invoiceCustomerFilter()) {
            return invoice -> true;
        }
        return oneOf(Set.copyOf(call.all("customer_uuid[]")), invoice -> Stream.of(invoice.job.customer.id));
    }

    private static Predicate<Invoice> oneOf(Set<String> wanted, Function<Invoice, Stream<String>> words) {
        return invoice -> wanted.isEmpty() || words.apply(invoice).anyMatch(wanted::contains);
    }

    private static Stream<String> methods(Invoice invoice) {
        return invoice.payments.stream().map(Invoice.Payment::method);
    }

    private static Predicate<Invoice> within(Call call, String name, Function<Invoice, @Nullable Instant> time) {
        Optional<Instant> min = call.time(name + "_min");
        Optional<Instant> max = call.time(name + "_max");
        return invoice -> {
            Instant at = time.apply(invoice);
            if (min.isEmpty() && max.isEmpty()) {
                return true;
            }
            return at != null && !at.isBefore(min.orElse(Instant.MIN)) && !at.isAfter(max.orElse(Instant.MAX));
        };
    }

    private static Predicate<Invoice> amountDue(Call call) {
        double min = call.number("amount_due_min").orElse(Double.NEGATIVE_INFINITY);
        double max = call.number("amount_due_max").orElse(Double.POSITIVE_INFINITY);
        return invoice -> invoice.dueAmount() >= min && invoice.dueAmount() <= max;
    }

    private Answer preview(Call call) {
        return Answer.html(200, InvoicePreview.of(invoice(call), world.company));
    }

    private Invoice invoice(Call call) {
        return world.invoices.find(call.path("invoice")).orElseThrow(() -> Refusal.error(404, "Invoice not found"));
    }
}
