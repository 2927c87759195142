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
 */
public record ChangeWords(
        String reference, String what, Status status, String sentence, String when, boolean beingSaved) {

    public static ChangeWords of(MadeChange made, Say say) {
        String reference = made.reference().value();
        String when = say.moment(made.askedAt());
        String what = say.text("changes.kind." + made.kind());
        return switch (made.outcome()) {
            case Outcome.BeingSaved() ->
                new ChangeWords(
                        reference,
                        what,
                        new Status(say.text("changes.state.saving"), Tone.WARN),
                        say.text("changes.saving", reference),
                        when,
                        true);
            case Outcome.Done(var at, var receipt) ->
                new ChangeWords(
                        reference,
                        what,
                        new Status(say.text("changes.state.done"), Tone.GOOD),
                        say.text("changes.done", say.moment(at), reference),
                        when,
                        false);
            case Outcome.Refused(var at, String reason) ->
                new ChangeWords(
                        reference,
                        what,
                        new Status(say.text("changes.state.refused"), Tone.BAD),
                        say.text("changes.refused." + reason),
                        when,
                        false);
        };
    }
}
