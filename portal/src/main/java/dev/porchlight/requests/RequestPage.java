package dev.porchlight.requests;

import dev.porchlight.changes.AskForService;
import dev.porchlight.changes.ChangeWords;
import dev.porchlight.changes.MadeChange;
import dev.porchlight.changes.Outcome;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Lead;
import dev.porchlight.housecall.LeadStatus;
import dev.porchlight.web.Fact;
import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request: whether it has arrived, what happens next, and what it turned into.
 *
 * @param reference of what was sent from here; absent when the office entered it
 * @param mark of what became of the sending, as of {@link ChangeWords}
 * @param asked when; absent when nobody knows
 * @param next by when the office answers; absent when it has, or promises nothing
 * @param again the form with what was typed, when it was refused
 * @param text what was asked for; absent when it was not asked here, or is forgotten
 */
public record RequestPage(
        Freshness freshness,
        String title,
        Status status,
        String sentence,
        @Nullable String next,
        @Nullable String again,
        @Nullable String reference,
        @Nullable String mark,
        @Nullable String asked,
        List<Became> became,
        @Nullable String text,
        List<Fact> facts,
        List<KeptFile> files) {

    /** A job or an estimate that it turned into. */
    public record Became(String href, String title) {}

    static RequestPage of(
            CustomerFile file,
            @Nullable Lead lead,
            @Nullable MadeChange made,
            @Nullable Draft draft,
            List<RequestFile> files,
            RequestSettings settings,
            Say say) {
        var known = state(file, lead, made, say);
        boolean refused = made != null && made.outcome() instanceof Outcome.Refused;
        return new RequestPage(
                Freshness.of(file, file.requests()),
                lead == null ? say.text("requests.request") : LeadState.title(lead, say),
                known.status(),
                known.sentence(),
                refused || !known.became().isEmpty() || isOver(lead) ? null : next(settings, say),
                refused && draft != null ? NewRequestController.PATH + "/" + draft.id() : null,
                made == null ? null : made.reference().value(),
                made == null ? null : ChangeWords.of(made, say).mark(),
                asked(lead, made, say),
                known.became(),
                text(made, draft),
                facts(file, lead, draft, say),
                draft == null
                        ? List.of()
                        : KeptFile.of(files, NewRequestController.PATH + "/" + draft.id() + "/files", say));
    }

    private static LeadState state(CustomerFile file, @Nullable Lead lead, @Nullable MadeChange made, Say say) {
        if (lead != null) {
            return LeadState.of(lead, file, say);
        }
        MadeChange here = Objects.requireNonNull(made);
        if (here.outcome() instanceof Outcome.Done) {
            // As it will be said of the lead, once the file has it.
            return LeadState.open(say);
        }
        var words = ChangeWords.of(here, say);
        return new LeadState(words.status(), words.sentence(), List.of());
    }

    private static boolean isOver(@Nullable Lead lead) {
        return lead != null && lead.status() != null && !lead.status().equals(LeadStatus.OPEN);
    }

    private static @Nullable String next(RequestSettings settings, Say say) {
        String promise = settings.answeredWithin(say.language());
        return promise == null ? null : say.text("requests.next.by", promise);
    }

    private static @Nullable String asked(@Nullable Lead lead, @Nullable MadeChange made, Say say) {
        if (made != null) {
            return say.text("requests.asked", say.moment(made.askedAt()));
        }
        return lead == null || lead.createdAt() == null ? null : say.text("requests.asked", say.date(lead.createdAt()));
    }

    private static @Nullable String text(@Nullable MadeChange made, @Nullable Draft draft) {
        if (draft != null) {
            return draft.answers().text();
        }
        return made != null && made.change() instanceof AskForService ask ? ask.text() : null;
    }

    private static List<Fact> facts(CustomerFile file, @Nullable Lead lead, @Nullable Draft draft, Say say) {
        var errors = new FormErrors();
        var question = draft == null ? null : Question.parse(draft.answers(), file, say, errors);
        if (question != null && errors.isEmpty()) {
            return CheckPage.facts(question, say);
        }
        var facts = new ArrayList<Fact>();
        String where = lead == null ? "" : say.place(lead.address());
        if (!where.isEmpty()) {
            facts.add(new Fact(say.text("requests.place"), where));
        }
        return facts;
    }
}
