package dev.porchlight.requests;

import dev.porchlight.changes.AskForService;
import dev.porchlight.changes.ChangeWords;
import dev.porchlight.changes.MadeChange;
import dev.porchlight.changes.Outcome;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Lead;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Rows;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Titles;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The list of requests, the newest first. What was asked for is not told back to us in words, so a request is known by
 * its number, day and address, and by what it turned into.
 *
 * @param begun what was asked for here and is not among the rows, on the first page
 * @param nothing the sentence for an empty list; absent when there are some, or may be
 */
public record RequestsPage(
        Freshness freshness,
        List<Begun> begun,
        Rows<Row> rows,
        @Nullable String nothing) {

    private static final int ROWS = 25;
    private static final Duration REFUSED_SHOWN = Duration.ofDays(7);

    /** The file hears of a new lead within minutes; what is not in it after this is gone at Housecall Pro. */
    private static final Duration LEAD_AWAITED = Duration.ofHours(1);

    private static final Comparator<Lead> NEWEST_FIRST = Comparator.comparing(
                    (Lead lead) -> Objects.requireNonNullElse(lead.createdAt(), Instant.EPOCH))
            .reversed()
            .thenComparing(lead -> lead.id().value());

    /**
     * @param asked when; absent when Housecall Pro does not tell
     * @param sentence what became of it
     * @param where absent when no address is known
     */
    public record Row(
            String title,
            Status status,
            @Nullable String asked,
            String sentence,
            @Nullable String where,
            String href,
            List<RequestPage.Became> became) {}

    /**
     * One that is not a lead yet, or never became one.
     *
     * @param line how it begins
     */
    public record Begun(String href, String line, ChangeWords words) {}

    /** @param asked what was asked for here, newest first */
    static RequestsPage of(CustomerFile file, List<MadeChange> asked, int page, Say say) {
        var leads = file.requests().records().stream().sorted(NEWEST_FIRST).toList();
        var begun = page > 1 ? List.<Begun>of() : begun(asked, file, say);
        boolean none = leads.isEmpty() && file.requests().isEmpty() && begun.isEmpty();
        return new RequestsPage(
                Freshness.of(file, file.requests()),
                begun,
                Rows.of(leads, page, ROWS).map(lead -> row(lead, file, say)),
                none ? say.text("requests.nothing") : null);
    }

    /** Refused ones for as long as somebody may not have seen it. */
    private static List<Begun> begun(List<MadeChange> asked, CustomerFile file, Say say) {
        return asked.stream()
                .filter(made -> isOnlyHere(made, file, say))
                .map(made -> new Begun("/requests/" + made.reference(), line(made), ChangeWords.of(made, say)))
                .toList();
    }

    private static boolean isOnlyHere(MadeChange made, CustomerFile file, Say say) {
        return switch (made.outcome()) {
            case Outcome.BeingSaved() -> true;
            case Outcome.Refused(var at, var reason) -> at.isAfter(say.now().minus(REFUSED_SHOWN));
            case Outcome.Done(var at, var receipt) ->
                RequestsController.leadOf(made).flatMap(file::request).isEmpty()
                        && at.isAfter(say.now().minus(LEAD_AWAITED));
        };
    }

    private static String line(MadeChange made) {
        return made.change() instanceof AskForService ask
                ? Titles.firstLine(ask.text()).orElse("")
                : "";
    }

    private static Row row(Lead lead, CustomerFile file, Say say) {
        String where = say.shortPlace(lead.address());
        var state = LeadState.of(lead, file, say);
        return new Row(
                LeadState.title(lead, say),
                state.status(),
                lead.createdAt() == null ? null : say.text("requests.asked", say.date(lead.createdAt())),
                state.sentence(),
                where.isBlank() ? null : where,
                "/requests/" + lead.id(),
                state.became());
    }
}
