package dev.porchlight.housecall;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;

/** Where the work of a job or an estimate stands, in the words of answers (with spaces, seen live); filters use others. Open: a word that is new to us is kept and shown as it is. */
public record WorkStatus(@JsonValue String word) {

    public static final WorkStatus NEEDS_SCHEDULING = new WorkStatus("needs scheduling");
    public static final WorkStatus SCHEDULED = new WorkStatus("scheduled");
    public static final WorkStatus IN_PROGRESS = new WorkStatus("in progress");
    public static final WorkStatus COMPLETE_UNRATED = new WorkStatus("complete unrated");
    public static final WorkStatus COMPLETE_RATED = new WorkStatus("complete rated");
    public static final WorkStatus USER_CANCELED = new WorkStatus("user canceled");
    public static final WorkStatus PRO_CANCELED = new WorkStatus("pro canceled");
    public static final WorkStatus CREATED_JOB_FROM_ESTIMATE = new WorkStatus("created job from estimate");

    /** By the customer or by the company. */
    public static final Set<WorkStatus> CANCELED = Set.of(USER_CANCELED, PRO_CANCELED);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WorkStatus {}
}
