package dev.porchlight.chaos;

import java.time.Instant;

/** What a customer wants to be so, and what was done at Housecall Pro: the same words, so that the two can be compared. */
sealed interface Wish {

    /** A visit for a job that had none. */
    record Book(String job, Instant start, Instant end) implements Wish {}

    /** A visit for work that did not exist. */
    record Work(String customer, Instant start, Instant end) implements Wish {}

    record Move(String appointment, Instant start, Instant end) implements Wish {}

    record Cancel(String appointment) implements Wish {}
}
