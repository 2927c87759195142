package dev.porchlight.requests;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Lead;
import dev.porchlight.housecall.Lead.Conversion;
import dev.porchlight.housecall.LeadStatus;
import dev.porchlight.shared.EstimateId;
import dev.porchlight.shared.JobId;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Titles;
import dev.porchlight.web.Tone;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What became of a request, in words. */
record LeadState(Status status, String sentence, List<RequestPage.Became> became) {

    static LeadState of(Lead lead, CustomerFile file, Say say) {
        var became = lead.conversions().stream()
                .flatMap(conversion -> outcome(conversion, file, say))
                .toList();
        if (lead.status() == null || lead.status().equals(LeadStatus.OPEN)) {
            return new LeadState(open(say).status, open(say).sentence, became);
        }
        return new LeadState(status(lead, say), sentence(lead, !became.isEmpty(), say), became);
    }

    static LeadState open(Say say) {
        return new LeadState(
                new Status(say.text("requests.state.open"), Tone.WARN), say.text("requests.open"), List.of());
    }

    static String title(Lead lead, Say say) {
        return lead.number() == null
                ? say.text("requests.request")
                : say.text("requests.request.numbered", lead.number().toString());
    }

    private static Status status(Lead lead, Say say) {
        LeadStatus status = Objects.requireNonNull(lead.status());
        if (status.equals(LeadStatus.WON)) {
            return new Status(say.text("requests.state.won"), Tone.GOOD);
        }
        return status.equals(LeadStatus.LOST)
                ? new Status(say.text("requests.state.lost"), Tone.QUIET)
                : new Status(say.sentence(status.word()), Tone.QUIET);
    }

    private static String sentence(Lead lead, boolean linked, Say say) {
        LeadStatus status = Objects.requireNonNull(lead.status());
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
    private static Stream<RequestPage.Became> outcome(Conversion conversion, CustomerFile file, Say say) {
        String id = conversion.id();
        if (id == null || id.isBlank()) {
            return Stream.empty();
        }
        var job = file.job(new JobId(id))
                .map(found -> new RequestPage.Became("/jobs/" + id, Titles.job(say, file, found)));
        var estimate = file.estimate(new EstimateId(id))
                .map(found -> new RequestPage.Became("/estimates/" + id, Titles.estimate(say, found)));
        return Stream.concat(job.stream(), estimate.stream());
    }
}
