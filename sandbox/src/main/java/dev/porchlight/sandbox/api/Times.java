package dev.porchlight.sandbox.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Reads times as they are sent: with an offset, naive or a bare date. Naive ones are taken in the company's zone. */
final class Times {
    private static final DateTimeFormatter ANY = DateTimeFormatter.ofPattern(
            "[yyyy-MM-dd'T'HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX][XX][X]][yyyy-MM-dd HH:mm:ss][yyyy-MM-dd]");

    private Times() {}

    static Optional<Instant> parse(String text, ZoneId zone) {
        try {
            TemporalAccessor parsed =
                    ANY.parseBest(text.strip(), ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(instant(parsed, zone)).filter(Times::isSane);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor parsed, ZoneId zone) {
        return switch (parsed) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case LocalDateTime naive -> naive.atZone(zone).toInstant();
            default -> LocalDate.from(parsed).atStartOfDay(zone).toInstant();
        };
    }

    private static boolean isSane(Instant instant) {
        return instant.isAfter(Instant.parse("1900-01-01T00:00:00Z"))
                && instant.isBefore(Instant.parse("2200-01-01T00:00:00Z"));
    }
}
