package dev.porchlight.changes;

import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Tone;

/**
 * A change in words, for {@code ui/change} and for lists of changes.
 *
 * @param what was asked for: "New address"
 * @param sentence what became of it, what is safe and what happens next
 * @param when it was asked for
 * @param mark what became of it for whoever reads pages by their marks: saving, done or refused
 */
public record ChangeWords(
        String reference, String what, Status status, String sentence, String when, boolean beingSaved, String mark) {

    public static ChangeWords of(MadeChange made, Say say) {
        String reference = made.reference().value();
        return switch (made.outcome()) {
            case Outcome.BeingSaved() ->
                of(
                        made,
                        new Status(say.text("changes.state.saving"), Tone.WARN),
                        words("changes.saving", made, say, reference),
                        say);
            case Outcome.Done(var at, var receipt) ->
                of(
                        made,
                        new Status(words("changes.state.done", made, say), Tone.GOOD),
                        words("changes.done", made, say, say.moment(at), reference),
                        say);
            case Outcome.Refused(var at, String reason) ->
                of(
                        made,
                        new Status(words("changes.state.refused", made, say), Tone.BAD),
                        words("changes.refused." + reason, made, say),
                        say);
        };
    }

    private static ChangeWords of(MadeChange made, Status status, String sentence, Say say) {
        return new ChangeWords(
                made.reference().value(),
                say.text("changes.kind." + made.kind()),
                status,
                sentence,
                say.moment(made.askedAt()),
                made.outcome() instanceof Outcome.BeingSaved,
                mark(made.outcome()));
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case Outcome.BeingSaved() -> "saving";
            case Outcome.Done done -> "done";
            case Outcome.Refused refused -> "refused";
        };
    }

    /** Those of its kind, if it has its own: a visit is confirmed, a request is not, and contact details are saved. */
    private static String words(String key, MadeChange made, Say say, Object... arguments) {
        String own = key + "." + made.kind();
        return say.text(say.knows(own) ? own : key, arguments);
    }
}
