package dev.porchlight.jobs;

import dev.porchlight.estimates.EstimateState;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Part;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.LineItem;
import dev.porchlight.housecall.Note;
import dev.porchlight.invoices.InvoiceState;
import dev.porchlight.policy.Rule;
import dev.porchlight.web.Fact;
import dev.porchlight.web.FileList;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Titles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One job with everything about it.
 *
 * @param sentence what matters most: when somebody comes, or what became of it
 * @param advice what to make of that; absent when the sentence says it all
 * @param next the next visit's own page; absent when there is none
 * @param book where a time is chosen; absent when there is nothing to choose one for
 * @param description of the office, when the title is not all of it
 * @param visits all of them; empty when the sentence already tells the only one
 * @param noFiles what to say when there are none
 * @param invoicesInstead why there are no invoices; absent when there are
 */
public record JobPage(
        Freshness freshness,
        String title,
        Status status,
        String sentence,
        @Nullable String advice,
        @Nullable String next,
        @Nullable String book,
        List<Fact> facts,
        @Nullable String description,
        WorkList work,
        List<VisitLine> visits,
        List<Timeline.Step> steps,
        FileList files,
        @Nullable String noFiles,
        List<String> notes,
        Balance balance,
        List<Paper> invoices,
        @Nullable String invoicesInstead,
        @Nullable Paper estimate) {

    public record VisitLine(
            String day,
            String machineDay,
            String window,
            @Nullable String who,
            @Nullable String href) {}

    /**
     * An invoice or an estimate.
     *
     * @param href absent when there is no page of it
     * @param more "$330.00 due by Saturday 12 December"
     */
    public record Paper(@Nullable String href, String title, Status status, String more) {}

    static JobPage of(CustomerFile file, Job job, Part<LineItem> lines, Part<Invoice> invoices, Rule booking, Say say) {
        Progress progress = Progress.of(job, say);
        String title = title(file, job, lines, say);
        return new JobPage(
                Freshness.of(file, file.jobs()),
                title,
                progress.status(say),
                JobWords.sentence(job, progress, say),
                JobWords.advice(progress, booking.isAllowed(), say),
                Optional.ofNullable(progress.next()).map(JobPage::href).orElse(null),
                booking.isAllowed() ? "/schedule/book/times?job=" + job.id() : null,
                facts(job, progress, say),
                description(job, title),
                WorkList.of(job, progress, lines, say),
                visits(progress, say),
                Timeline.of(job, progress, say),
                FileList.of(job.attachments(), "/jobs/" + job.id(), say),
                job.attachments().isEmpty() ? noFiles(progress.stage(), say) : null,
                job.notes().stream()
                        .map(Note::content)
                        .filter(text -> !text.isBlank())
                        .toList(),
                Balance.of(job, progress.stage(), invoices, say),
                invoices.records().stream()
                        .map(invoice -> paper(invoice, file, say))
                        .toList(),
                invoices.records().isEmpty() ? instead(invoices, say) : null,
                estimate(file, job, say));
    }

    /** Whether calling is the thing to do next. */
    public boolean asksForCall() {
        return advice != null && book == null;
    }

    private static String title(CustomerFile file, Job job, Part<LineItem> lines, Say say) {
        boolean described = Titles.firstLine(job.description()).isPresent();
        return described || lines.records().isEmpty()
                ? Titles.job(say, file, job)
                : Titles.firstLine(lines.records().getFirst().name()).orElseGet(() -> Titles.job(say, file, job));
    }

    private static String noFiles(Stage stage, Say say) {
        return say.text(stage.isOver() ? "jobs.files.none" : "jobs.files.nothing");
    }

    private static @Nullable String description(Job job, String title) {
        String whole = job.description() == null ? "" : job.description().strip();
        return whole.isEmpty() || whole.equals(title) ? null : whole;
    }

    private static List<Fact> facts(Job job, Progress progress, Say say) {
        var facts = new ArrayList<Fact>();
        if (!job.address().isBlank()) {
            facts.add(new Fact(say.text("jobs.fact.where"), say.place(job.address())));
        }
        String who = who(progress, say);
        if (!who.isEmpty()) {
            facts.add(new Fact(say.text("jobs.fact.who"), who));
        }
        if (job.invoiceNumber() != null && !job.invoiceNumber().isBlank()) {
            facts.add(new Fact(say.text("jobs.fact.number"), job.invoiceNumber().strip()));
        }
        return facts;
    }

    private static String who(Progress progress, Say say) {
        if (progress.stage().isCanceled()) {
            return "";
        }
        boolean open = progress.stage() == Stage.PLANNED || progress.stage() == Stage.LATE;
        return progress.who().isEmpty() && open ? say.text("jobs.fact.who.nobodyYet") : say.list(progress.who());
    }

    private static List<VisitLine> visits(Progress progress, Say say) {
        boolean told = progress.visits().size() == 1 && progress.next() != null;
        return told
                ? List.of()
                : progress.visits().stream().map(visit -> line(visit, say)).toList();
    }

    private static VisitLine line(Visit visit, Say say) {
        return new VisitLine(
                say.sentence(say.day(visit.day())),
                say.machine(visit.day()),
                visit.window(say),
                visit.who().isEmpty() ? null : say.list(visit.who()),
                visit.day().isBefore(say.today()) ? null : href(visit));
    }

    private static @Nullable String href(Visit visit) {
        return visit.id() == null ? null : "/schedule/visits/" + visit.id();
    }

    /** An invoice that is known only here, and not yet in the file, has no page of its own. */
    private static Paper paper(Invoice invoice, CustomerFile file, Say say) {
        InvoiceState state = InvoiceState.of(invoice, say);
        return new Paper(
                file.invoice(invoice.id()).isPresent() ? "/invoices/" + invoice.id() : null,
                Titles.invoice(say, invoice),
                state.status(say),
                state.isOwed() ? state.sentence(say) : say.money(invoice.amount()));
    }

    private static String instead(Part<Invoice> invoices, Say say) {
        return switch (invoices.standing()) {
            case FILLING, AWAITED -> say.text("jobs.invoices.awaited");
            case UNREACHABLE -> say.text("jobs.invoices.unreachable");
            case CURRENT, AGED -> say.text("jobs.invoices.nothing");
        };
    }

    private static @Nullable Paper estimate(CustomerFile file, Job job, Say say) {
        return file.estimateOf(job)
                .map(estimate -> new Paper(
                        "/estimates/" + estimate.id(),
                        Titles.estimate(say, estimate),
                        EstimateState.status(estimate, say),
                        ""))
                .orElse(null);
    }
}
