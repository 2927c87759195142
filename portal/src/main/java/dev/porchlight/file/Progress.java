package dev.porchlight.file;

import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a part has come.
 *
 * @param expected how many records upstream says there are
 * @param undecided some of the estimates met so far wait for the customer
 */
record Progress(
        Step step,
        int expected,
        boolean undecided,
        @Nullable Integer nextPage) {

    static Progress done(Step step, int expected) {
        return new Progress(step, expected, false, null);
    }

    enum Step {
        /** One of several pages. */
        PAGE,
        /** All pages are read: what was not listed is not there any more. */
        LAST,
        /** Up to date again without all pages. */
        HEAD,
        /** All that can be known for now; not all there is. */
        SOME,
        /** All of it, found without listing. */
        ALL;

        boolean isDone() {
            return this != PAGE;
        }

        boolean isWhole() {
            return this == LAST || this == ALL;
        }
    }
}
