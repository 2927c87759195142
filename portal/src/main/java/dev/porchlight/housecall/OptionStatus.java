package dev.porchlight.housecall;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where an estimate option stands. Open: a word that is new to us is kept and shown as it is. */
public record OptionStatus(@JsonValue String word) {

    public static final OptionStatus OPEN = new OptionStatus("open");
    public static final OptionStatus NEEDS_SCHEDULING = new OptionStatus("needs scheduling");
    public static final OptionStatus SCHEDULED = new OptionStatus("scheduled");
    public static final OptionStatus IN_PROGRESS = new OptionStatus("in progress");
    public static final OptionStatus SUBMITTED_FOR_SIGNOFF = new OptionStatus("submitted for signoff");
    public static final OptionStatus TIMED_OUT = new OptionStatus("timed out");
    public static final OptionStatus CANCELED = new OptionStatus("canceled");
    public static final OptionStatus DELETED = new OptionStatus("deleted");
    public static final OptionStatus COMPLETE_UNRATED = new OptionStatus("complete unrated");
    public static final OptionStatus COMPLETE_RATED = new OptionStatus("complete rated");
    public static final OptionStatus CREATED_JOB_FROM_ESTIMATE = new OptionStatus("created job from estimate");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OptionStatus {}
}
