package dev.porchlight.schedule;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit in words, as a calendar shows it.
 *
 * @param start of the arrival window; absent when it may be any time of the day
 * @param arrival the last moment of the arrival window; absent together with the start
 * @param place absent when it is not known
 */
record CalendarEvent(
        String uid,
        int sequence,
        Instant changedAt,
        boolean cancelled,
        LocalDate day,
        @Nullable Instant start,
        @Nullable Instant arrival,
        String title,
        String description,
        @Nullable String place,
        URI link) {}
