package dev.porchlight.windows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The free windows of some days, in order.
 *
 * @param days each of those that were asked for, also without a window
 * @param asOf when Housecall Pro told this, the oldest part of it; null when it has told nothing
 * @param earlier the last day before these that has a free window, as far as is known
 * @param later the first day after these that has one, as far as is known
 * @param nextFree the first free window on or after the first day, of these days or later
 */
public record Days(
        List<Day> days,
        State state,
        @Nullable Instant asOf,
        @Nullable LocalDate earlier,
        @Nullable LocalDate later,
        @Nullable Window nextFree) {

    public Days {
        days = List.copyOf(days);
    }

    /** In the company's calendar. */
    public record Day(LocalDate date, List<Window> windows) {

        public Day {
            windows = List.copyOf(windows);
        }
    }

    /** How far this can be relied on. */
    public enum State {
        /** What Housecall Pro told within the last minutes. */
        CURRENT,
        /** Housecall Pro does not answer, at least not to all of it: what it told before. */
        OLD,
        /** Housecall Pro does not answer, and nothing is known. */
        UNANSWERED,
        /** Housecall Pro offers no times at all: the company has not set up online booking, or not for this work. */
        NOTHING_OFFERED,
        /** Of those who have to come, somebody cannot be booked online, so nobody tells when they are free. */
        NOT_TOLD;

        /** Whether there is something to choose from. */
        public boolean isAnswer() {
            return this == CURRENT || this == OLD;
        }
    }

    public boolean isEmpty() {
        return days.stream().allMatch(day -> day.windows().isEmpty());
    }

    /** The window that starts and ends then, if it is among these. */
    public Optional<Window> window(Instant start, Instant end) {
        return days.stream()
                .flatMap(day -> day.windows().stream())
                .filter(window -> window.start().equals(start) && window.end().equals(end))
                .findFirst();
    }
}
