package dev.porchlight.estimates;

import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.EstimateOption;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Tone;
import java.util.List;
import java.util.Locale;

/** Where an estimate stands: it has no decision of its own, only its options have. */
public enum EstimateState {
    /** The customer has something to decide. */
    WAITING("estimates.state.waiting", Tone.WARN),
    APPROVED("estimates.state.approved", Tone.GOOD),
    DECLINED("estimates.state.declined", Tone.QUIET),
    /** Expired, canceled or taken back. */
    CLOSED("estimates.state.closed", Tone.QUIET),
    /** There is nothing to decide yet, or nothing that we understand. */
    IN_PREPARATION("estimates.state.inPreparation", Tone.QUIET);

    private final String words;
    private final Tone tone;

    EstimateState(String words, Tone tone) {
        this.words = words;
        this.tone = tone;
    }

    public static EstimateState of(Estimate estimate) {
        List<OptionState.Kind> kinds = estimate.options().stream()
                .map(OptionState::of)
                .map(OptionState::kind)
                .toList();
        if (kinds.stream().anyMatch(OptionState.Kind::isAcceptance)) {
            return APPROVED;
        }
        if (kinds.contains(OptionState.Kind.WAITING)) {
            return WAITING;
        }
        if (kinds.isEmpty() || kinds.contains(OptionState.Kind.OTHER)) {
            return IN_PREPARATION;
        }
        return kinds.stream().anyMatch(OptionState.Kind::isRefusal) ? DECLINED : CLOSED;
    }

    /** As the filter of the list calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In words, whatever the options are. */
    public String words(Say say) {
        return say.text(words);
    }

    /** In words; in Housecall Pro's own when they are new to us and there is only one option to say them of. */
    public static Status status(Estimate estimate, Say say) {
        EstimateState state = of(estimate);
        List<EstimateOption> options = estimate.options();
        return state == IN_PREPARATION && options.size() == 1
                ? OptionState.of(options.getFirst()).status(say)
                : new Status(say.text(state.words), state.tone);
    }
}
