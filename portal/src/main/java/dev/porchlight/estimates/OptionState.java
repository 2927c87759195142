package dev.porchlight.estimates;

import dev.porchlight.housecall.ApprovalStatus;
import dev.porchlight.housecall.EstimateOption;
import dev.porchlight.housecall.OptionStatus;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What became of one option of an estimate.
 *
 * @param word of Housecall Pro, when it is new to us
 */
record OptionState(Kind kind, @Nullable String word) {

    enum Kind {
        WAITING("estimates.option.waiting", Tone.WARN),
        APPROVED("estimates.option.approved", Tone.GOOD),
        BECAME_A_JOB("estimates.option.becameAJob", Tone.GOOD),
        DECLINED("estimates.option.declined", Tone.QUIET),
        EXPIRED("estimates.option.expired", Tone.QUIET),
        CANCELED("estimates.option.canceled", Tone.QUIET),
        /** Housecall Pro says something that is new to us. */
        OTHER("estimates.option.other", Tone.QUIET);

        private final String words;
        private final Tone tone;

        Kind(String words, Tone tone) {
            this.words = words;
            this.tone = tone;
        }
    }

    static OptionState of(EstimateOption option) {
        if (OptionStatus.CREATED_JOB_FROM_ESTIMATE.equals(option.status())) {
            return new OptionState(Kind.BECAME_A_JOB, null);
        }
        if (option.isAccepted()) {
            return new OptionState(Kind.APPROVED, null);
        }
        if (option.isRefused()) {
            return new OptionState(Kind.DECLINED, null);
        }
        return isExpired(option) ? new OptionState(Kind.EXPIRED, null) : undecided(option);
    }

    Status status(Say say) {
        return new Status(word == null ? say.text(kind.words) : say.sentence(word), kind.tone);
    }

    private static OptionState undecided(EstimateOption option) {
        OptionStatus status = option.status();
        if (OptionStatus.CANCELED.equals(status) || OptionStatus.DELETED.equals(status)) {
            return new OptionState(Kind.CANCELED, null);
        }
        return option.canBeDecided() ? new OptionState(Kind.WAITING, null) : new OptionState(Kind.OTHER, word(option));
    }

    private static boolean isExpired(EstimateOption option) {
        return ApprovalStatus.EXPIRED.equals(option.approvalStatus()) || OptionStatus.TIMED_OUT.equals(option.status());
    }

    /** The decision says more than the state of the work. */
    private static @Nullable String word(EstimateOption option) {
        ApprovalStatus approval = option.approvalStatus();
        if (approval != null && !approval.equals(ApprovalStatus.AWAITING_RESPONSE)) {
            return approval.word();
        }
        OptionStatus status = option.status();
        return status == null ? null : status.word();
    }
}
