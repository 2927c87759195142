package dev.porchlight.jobs;

import dev.porchlight.file.Part;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.Job;
import dev.porchlight.invoices.InvoiceState;
import dev.porchlight.shared.Money;
import dev.porchlight.web.Say;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What there is to pay for a job. Invoices decide it; the job's own outstanding balance only tells what is not paid yet,
 * be it due or not.
 *
 * @param amount absent when there is none to speak of
 * @param bad whether something is overdue
 */
public record Balance(@Nullable String amount, String sentence, boolean bad) {

    static Balance of(Job job, Stage stage, Part<Invoice> invoices, Say say) {
        List<InvoiceState> owed = invoices.records().stream()
                .map(invoice -> InvoiceState.of(invoice, say))
                .filter(InvoiceState::isOwed)
                .toList();
        if (!owed.isEmpty()) {
            return owed(owed, say);
        }
        if (!job.outstandingBalance().isPositive()) {
            return nothing(job, stage, say);
        }
        if (!invoices.isKnown()) {
            return new Balance(say.money(job.outstandingBalance()), say.text("jobs.balance.invoicesUnknown"), false);
        }
        return new Balance(say.money(job.outstandingBalance()), notInvoiced(stage, say), false);
    }

    private static Balance owed(List<InvoiceState> owed, Say say) {
        Money sum = Money.sum(owed.stream().map(InvoiceState::due).toList());
        boolean overdue = owed.stream().anyMatch(InvoiceState::isOverdue);
        String sentence = owed.stream()
                .map(InvoiceState::dueOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(day -> say.text(overdue ? "jobs.balance.overdue" : "jobs.balance.due", say.nearDay(day)))
                .orElseGet(() -> say.text("jobs.balance.open"));
        return new Balance(say.money(sum), sentence, overdue);
    }

    private static Balance nothing(Job job, Stage stage, Say say) {
        Money outstanding = job.outstandingBalance();
        if (outstanding.cents() < 0) {
            return new Balance(say.money(Money.ZERO.minus(outstanding)), say.text("jobs.balance.credit"), false);
        }
        boolean settled = stage == Stage.FINISHED && job.totalAmount().isPositive();
        return new Balance(
                settled ? say.money(Money.ZERO) : null,
                say.text(settled ? "jobs.balance.settled" : "jobs.balance.nothing"),
                false);
    }

    private static String notInvoiced(Stage stage, Say say) {
        if (stage.isCanceled()) {
            return say.text("jobs.balance.canceled");
        }
        return say.text(stage == Stage.FINISHED ? "jobs.balance.notInvoiced" : "jobs.balance.later");
    }
}
