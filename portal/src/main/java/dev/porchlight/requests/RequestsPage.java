package dev.porchlight.requests;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Lead;
import dev.porchlight.housecall.Lead.Conversion;
import dev.porchlight.housecall.LeadStatus;
import dev.porchlight.shared.EstimateId;
import dev.porchlight.shared.JobId;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Rows;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Titles;
import dev.porchlight.web.Tone;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of requests, the newest first. What was asked for is not told back to us in words, so a request is known by
 * its number, day and address, and by what it turned into.
 *
 * @param nothing the sentence for an empty list; absent when there are some, or may be
 */
public record RequestsPage(
        Freshness freshness, Rows<Row> rows, @Nullable String nothing) {

    private static final int ROWS = 25;

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
            List<Outcome> outcomes) {}

    /** A job or an estimate that it turned into. */
    public record Outcome(String href, String title) {}

    static RequestsPage of(CustomerFile file, int page, Say say) {
        var leads = file.requests().records().stream().sorted(NEWEST_FIRST).toList();
        boolean none = leads.isEmpty() && file.requests().isEmpty();
        return new RequestsPage(
                Freshness.of(file, file.requests()),
                Rows.of(leads, page, ROWS).map(lead -> row(lead, file, say)),
                none ? say.text("requests.nothing") : null);
    }

    private static Row row(Lead lead, CustomerFile file, Say say) {
        String where = say.shortPlace(lead.address());
        var outcomes = lead.conversions().stream()
                .flatMap(conversion -> outcome(conversion, file, say))
                .toList();
        return new Row(
                lead.number() == null
                        ? say.text("requests.request")
                        : say.text("requests.request.numbered", lead.number().toString()),
                status(lead, say),
                lead.createdAt() == null ? null : say.text("requests.asked", say.date(lead.createdAt())),
                sentence(lead, !outcomes.isEmpty(), say),
                where.isBlank() ? null : where,
                outcomes);
    }

    private static Status status(Lead lead, Say say) {
        LeadStatus status = lead.status();
        if (status == null || status.equals(LeadStatus.OPEN)) {
            return new Status(say.text("requests.state.open"), Tone.WARN);
        }
        if (status.equals(LeadStatus.WON)) {
            return new Status(say.text("requests.state.won"), Tone.GOOD);
        }
        return status.equals(LeadStatus.LOST)
                ? new Status(say.text("requests.state.lost"), Tone.QUIET)
                : new Status(say.sentence(status.word()), Tone.QUIET);
    }

    private static String sentence(Lead lead, boolean linked, Say say) {
        LeadStatus status = lead.status();
        if (status == null || status.equals(LeadStatus.OPEN)) {
            return say.text("requests.open");
        }
        if (status.equals(LeadStatus.WON)) {
            return say.text(linked ? "requests.won.linked" : "requests.won");
        }
        if (status.equals(LeadStatus.LOST)) {
            return lead.lostAt() == null
                    ? say.text("requests.lost")
                    : say.text("requests.lost.on", say.date(lead.lostAt()));
        }
        return say.text("requests.other");
    }

    /** Only what is in the same file; the type's word is not documented, so the id decides. */
    private static Stream<Outcome> outcome(Conversion conversion, CustomerFile file, Say say) {
        String id = conversion.id();
        if (id == null || id.isBlank()) {
            return Stream.empty();
        }
        var job = file.job(new JobId(id)).map(found -> new Outcome("/jobs/" + id, Titles.job(say, file, found)));
        var estimate = file.estimate(new EstimateId(id))
                .map(found -> new Outcome("/estimates/" + id, Titles.estimate(say, found)));
        return Stream.concat(job.stream(), estimate.stream());
    }
}
