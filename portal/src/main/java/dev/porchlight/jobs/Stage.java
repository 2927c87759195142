package dev.porchlight.jobs;

import dev.porchlight.web.Tone;

/** How far a job has come, as its customer would put it. */
public enum Stage {
    TO_BE_SCHEDULED("jobs.stage.toBeScheduled", Tone.QUIET),
    PLANNED("jobs.stage.planned", Tone.QUIET),
    /** The arrival window has passed and nobody has set out. */
    LATE("jobs.stage.late", Tone.BAD),
    /** The day has passed, and nothing tells that anybody came. */
    PASSED("jobs.stage.passed", Tone.WARN),
    ON_THE_WAY("jobs.stage.onTheWay", Tone.WARN),
    AT_WORK("jobs.stage.atWork", Tone.WARN),
    /** Begun on an earlier day and not finished. */
    BEGUN("jobs.stage.begun", Tone.WARN),
    FINISHED("jobs.stage.finished", Tone.GOOD),
    CANCELED_BY_CUSTOMER("jobs.stage.canceled", Tone.QUIET),
    CANCELED_BY_COMPANY("jobs.stage.canceled", Tone.QUIET),
    /** Housecall Pro says something that is new to us. */
    OTHER("jobs.stage.other", Tone.QUIET);

    private final String words;
    private final Tone tone;

    Stage(String words, Tone tone) {
        this.words = words;
        this.tone = tone;
    }

    String words() {
        return words;
    }

    Tone tone() {
        return tone;
    }

    /** Somebody is coming or at work. */
    public boolean isHappening() {
        return this == ON_THE_WAY || this == AT_WORK || this == BEGUN || this == LATE;
    }

    public boolean isCanceled() {
        return this == CANCELED_BY_CUSTOMER || this == CANCELED_BY_COMPANY;
    }

    /** Nothing more will happen. */
    public boolean isOver() {
        return this == FINISHED || isCanceled();
    }
}
