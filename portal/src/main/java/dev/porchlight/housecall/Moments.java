package dev.porchlight.housecall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Moments are UTC with a {@code Z} (seen live). How invoices write their dates was not recorded, so days without a time are
 * understood as well: as noon UTC, which is the same day all over America. What is no date reads as absent.
 */
final class Moments extends StdDeserializer<Instant> {

    private static final Logger log = LoggerFactory.getLogger(Moments.class);
    private static final DateTimeFormatter DAY_PERHAPS_TIME_PERHAPS_OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT);

    Moments() {
        super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
            return null;
        }
        String text = parser.getString().strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return moment(DAY_PERHAPS_TIME_PERHAPS_OFFSET.parseBest(
                    text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeParseException _) {
            log.warn("Housecall Pro sent a date that is none, in {}.", parser.currentName());
            return null;
        }
    }

    private static Instant moment(TemporalAccessor parsed) {
        return switch (parsed) {
            case OffsetDateTime moment -> moment.toInstant();
            case LocalDateTime naive -> naive.toInstant(ZoneOffset.UTC);
            case LocalDate day -> day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
            default -> throw new IllegalStateException("no date: " + parsed.getClass());
        };
    }
}
