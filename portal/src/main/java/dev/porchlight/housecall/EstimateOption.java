package dev.porchlight.housecall;

import dev.porchlight.shared.Money;
import dev.porchlight.shared.OptionId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One way to do the work of an estimate, with a price and a decision of its own. */
public record EstimateOption(
        OptionId id,
        @Nullable String name,
        @Nullable String optionNumber,
        Money totalAmount,
        @Nullable ApprovalStatus approvalStatus,
        @Nullable OptionStatus status,
        @Nullable String messageFromPro,
        List<Note> notes,
        List<Attachment> attachments,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant approvalStatusUpdatedAt) {

    private static final Set<OptionStatus> DECIDABLE = Set.of(
            OptionStatus.OPEN,
            OptionStatus.SUBMITTED_FOR_SIGNOFF,
            OptionStatus.NEEDS_SCHEDULING,
            OptionStatus.SCHEDULED,
            OptionStatus.IN_PROGRESS,
            OptionStatus.COMPLETE_UNRATED,
            OptionStatus.COMPLETE_RATED);

    public EstimateOption {
        Objects.requireNonNull(id, "id");
        approvalStatus = OpenWords.said(approvalStatus, ApprovalStatus::word);
        status = OpenWords.said(status, OptionStatus::word);
        totalAmount = Objects.requireNonNullElse(totalAmount, Money.ZERO);
        notes = Lists.present(notes);
        attachments = Lists.present(attachments);
    }

    /** Nothing was decided and the option is still alive. */
    public boolean canBeDecided() {
        return (approvalStatus == null || approvalStatus.equals(ApprovalStatus.AWAITING_RESPONSE))
                && status != null
                && DECIDABLE.contains(status);
    }

    public boolean isAccepted() {
        return ApprovalStatus.APPROVED.equals(approvalStatus)
                || ApprovalStatus.PRO_APPROVED.equals(approvalStatus)
                || OptionStatus.CREATED_JOB_FROM_ESTIMATE.equals(status);
    }

    public boolean isRefused() {
        return ApprovalStatus.DECLINED.equals(approvalStatus) || ApprovalStatus.PRO_DECLINED.equals(approvalStatus);
    }
}
