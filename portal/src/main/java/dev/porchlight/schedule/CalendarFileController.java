package dev.porchlight.schedule;

import dev.porchlight.account.CalendarDoor;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Standing;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.web.Language;
import dev.porchlight.web.Say;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Visits as files of calendars: the feed, which calendars ask for by themselves, and one visit. */
@Controller
class CalendarFileController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration SOON = Duration.ofMinutes(1);

    private final CalendarDoor door;
    private final Calendars calendars;
    private final Clock clock;

    CalendarFileController(CalendarDoor door, Calendars calendars, Clock clock) {
        this.door = door;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/calendar/{secret}.ics")
    @Nullable
    ResponseEntity<String> feed(@PathVariable String secret, WebRequest request) {
        return switch (door.open(secret)) {
            case CalendarDoor.Answer.Closed() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case CalendarDoor.Answer.TooOften(Instant until) ->
                later(HttpStatus.TOO_MANY_REQUESTS, Duration.between(clock.instant(), until));
            case CalendarDoor.Answer.Open(CustomerFile file, Language language) -> feed(file, language, request);
        };
    }

    /** One visit of somebody who is signed in. */
    @GetMapping("/schedule/visits/{appointment}.ics")
    ResponseEntity<String> visit(CustomerFile file, Say say, @PathVariable AppointmentId appointment) {
        return calendars
                .one(file, appointment, say.language())
                .map(text -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .header(HttpHeaders.CONTENT_DISPOSITION, named("visit.ics"))
                        .body(text))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A calendar removes what a feed leaves out, so while not all visits are known it is told to come again. */
    private @Nullable ResponseEntity<String> feed(CustomerFile file, Language language, WebRequest request) {
        Standing standing = file.jobs().standing();
        if (standing != Standing.CURRENT && standing != Standing.AGED) {
            return later(HttpStatus.SERVICE_UNAVAILABLE, SOON);
        }
        String text = calendars.feed(file, language);
        String tag = "\"" + hash(text) + "\"";
        // Its own answer: 304, with the tag.
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, named("visits.ics"))
                .body(text);
    }

    private static ResponseEntity<String> later(HttpStatus status, Duration wait) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())))
                .build();
    }

    private static String named(String name) {
        return ContentDisposition.inline().filename(name).build().toString();
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
