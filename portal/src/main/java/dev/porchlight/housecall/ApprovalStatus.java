package dev.porchlight.housecall;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What was decided about an estimate option; absent while nothing was decided or sent. Through the API only the pro words can be set. Open: a word that is new to us is kept and shown as it is. */
public record ApprovalStatus(@JsonValue String word) {

    public static final ApprovalStatus AWAITING_RESPONSE = new ApprovalStatus("awaiting response");
    public static final ApprovalStatus APPROVED = new ApprovalStatus("approved");
    public static final ApprovalStatus DECLINED = new ApprovalStatus("declined");
    public static final ApprovalStatus PRO_APPROVED = new ApprovalStatus("pro approved");
    public static final ApprovalStatus PRO_DECLINED = new ApprovalStatus("pro declined");
    public static final ApprovalStatus EXPIRED = new ApprovalStatus("expired");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ApprovalStatus {}
}
