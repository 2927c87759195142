package dev.porchlight.invoices;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Customer;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.Job;
import dev.porchlight.web.Fact;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Titles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One invoice, to read and to print.
 *
 * @param sentence what there is to pay and by when, or what became of it
 * @param job absent when it is not in the file
 * @param howToPay as the company puts it; absent when it has said nothing
 */
public record InvoicePage(
        Freshness freshness,
        String title,
        Status status,
        String sentence,
        boolean owed,
        boolean overdue,
        List<Fact> facts,
        @Nullable Link job,
        @Nullable String howToPay,
        String pdf,
        Bill bill) {

    public record Link(String href, String title) {}

    static InvoicePage of(CustomerFile file, Invoice invoice, Say say) {
        return of(file, invoice, null, say);
    }

    static InvoicePage of(CustomerFile file, Invoice invoice, @Nullable String howToPay, Say say) {
        InvoiceState state = InvoiceState.of(invoice, say);
        Optional<Job> job = Optional.ofNullable(invoice.jobId()).flatMap(file::job);
        return new InvoicePage(
                Freshness.of(file, file.invoices()),
                Titles.invoice(say, invoice),
                state.status(say),
                state.isOwed() ? state.sentence(say) : ended(invoice, state, say),
                state.isOwed(),
                state.isOverdue(),
                facts(file, invoice, job, say),
                job.map(known -> new Link("/jobs/" + known.id(), Titles.job(say, file, known)))
                        .orElse(null),
                howToPay,
                "/invoices/" + invoice.id() + "/pdf",
                Bill.of(invoice, state, say));
    }

    private static String ended(Invoice invoice, InvoiceState state, Say say) {
        if (state.kind() == InvoiceState.Kind.PAID) {
            return invoice.paidAt() == null
                    ? say.text("invoices.paid")
                    : say.text("invoices.paid.on", say.day(invoice.paidAt()));
        }
        return say.text("invoices.nothingToPay");
    }

    private static List<Fact> facts(CustomerFile file, Invoice invoice, Optional<Job> job, Say say) {
        var facts = new ArrayList<Fact>();
        file.customer()
                .flatMap(Customer::name)
                .ifPresent(name -> facts.add(new Fact(say.text("invoices.fact.for"), name)));
        job.map(Job::address)
                .filter(address -> !address.isBlank())
                .ifPresent(address -> facts.add(new Fact(say.text("invoices.fact.where"), say.place(address))));
        if (invoice.serviceDate() != null) {
            facts.add(new Fact(say.text("invoices.fact.service"), say.day(invoice.serviceDate())));
        }
        if (invoice.sentAt() != null) {
            facts.add(new Fact(say.text("invoices.fact.sent"), say.day(invoice.sentAt())));
        }
        if (invoice.dueAt() != null) {
            facts.add(new Fact(say.text("invoices.fact.due"), say.day(invoice.dueAt())));
        }
        return facts;
    }
}
