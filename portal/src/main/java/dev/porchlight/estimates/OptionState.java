package dev.porchlight.estimates;

import dev.porchlight.housecall.ApprovalStatus;
import dev.porchlight.housecall.EstimateOption;
import dev.porchlight.housecall.OptionStatus;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Tone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one option of an estimate.
 *
 * @param word of Housecall Pro, when it is new to us
 * @param at when it became so, as far as that is told
 */
record OptionState(
        Kind kind, @Nullable String word, @Nullable Instant at) {

    enum Kind {
        WAITING("estimates.option.waiting", Tone.WARN),
        APPROVED("estimates.option.approved", Tone.GOOD),
        /** Through the API, or by somebody in the office: Housecall Pro does not tell these apart (documented). */
        APPROVED_BY_OFFICE("estimates.option.approvedByOffice", Tone.GOOD),
        BECAME_A_JOB("estimates.option.becameAJob", Tone.GOOD),
        DECLINED("estimates.option.declined", Tone.QUIET),
        DECLINED_BY_OFFICE("estimates.option.declinedByOffice", Tone.QUIET),
        EXPIRED("estimates.option.expired", Tone.QUIET),
        CANCELED("estimates.option.canceled", Tone.QUIET),
        /** Nobody answered, and another option was approved. */
        NOT_CHOSEN("estimates.option.notChosen", Tone.QUIET),
        /** Housecall Pro says something that is new to us. */
        OTHER("estimates.option.other", Tone.QUIET);

        private final String words;
        private final Tone tone;

        Kind(String words, Tone tone) {
            this.words = words;
            this.tone = tone;
        }

        boolean isAcceptance() {
            return this == APPROVED || this == APPROVED_BY_OFFICE || this == BECAME_A_JOB;
        }

        boolean isRefusal() {
            return this == DECLINED || this == DECLINED_BY_OFFICE;
        }
    }

    static OptionState of(EstimateOption option) {
        Kind kind = kind(option);
        return new OptionState(
                kind,
                kind == Kind.OTHER ? word(option) : null,
                kind == Kind.WAITING || kind == Kind.OTHER ? null : option.approvalStatusUpdatedAt());
    }

    /** Beside an option that was approved, nothing waits for an answer any more. */
    OptionState besideAnApproved() {
        return kind == Kind.WAITING ? new OptionState(Kind.NOT_CHOSEN, null, null) : this;
    }

    Status status(Say say) {
        return new Status(word == null ? say.text(kind.words) : say.sentence(word), kind.tone);
    }

    private static Kind kind(EstimateOption option) {
        if (OptionStatus.CREATED_JOB_FROM_ESTIMATE.equals(option.status())) {
            return Kind.BECAME_A_JOB;
        }
        if (option.isAccepted()) {
            return ApprovalStatus.APPROVED.equals(option.approvalStatus()) ? Kind.APPROVED : Kind.APPROVED_BY_OFFICE;
        }
        if (option.isRefused()) {
            return ApprovalStatus.DECLINED.equals(option.approvalStatus()) ? Kind.DECLINED : Kind.DECLINED_BY_OFFICE;
        }
        if (isExpired(option)) {
            return Kind.EXPIRED;
        }
        if (OptionStatus.CANCELED.equals(option.status()) || OptionStatus.DELETED.equals(option.status())) {
            return Kind.CANCELED;
        }
        return option.canBeDecided() ? Kind.WAITING : Kind.OTHER;
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
