package dev.porchlight.changes;

import dev.porchlight.web.Say;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the office reads at Housecall Pro about changes of the portal. What customers typed stays in their words, as plain
 * text and no longer than anybody reads.
 */
class OfficeNotes {

    private static final int LONGEST = 4_000;

    /** All but line breaks, tabs and what joins an emoji. */
    private static final String STEERING = "[\\p{Cc}\\p{Cf}&&[^\\n\\t\\x{200D}]]";

    private final Supplier<Say> office;

    /** @param office speaks the language of the office */
    OfficeNotes(Supplier<Say> office) {
        this.office = office;
    }

    String booked(ChangeReference reference, Slot slot) {
        var say = office.get();
        return say.text("changes.note.booked", when(slot, say), reference);
    }

    String moved(ChangeReference reference, MoveVisit move) {
        var say = office.get();
        return say.text("changes.note.moved", when(move.before(), say), when(move.after(), say), reference);
    }

    String canceled(ChangeReference reference, CancelVisit cancel) {
        var say = office.get();
        var note = new Lines().add(say.text("changes.note.canceled", when(cancel.before(), say), reference));
        return note.add(say, "changes.note.reason", cancel.reason()).text();
    }

    String work(ChangeReference reference, BookWork work) {
        var say = office.get();
        var note = new Lines()
                .add(plain(work.service()))
                .add(say.text("changes.note.booked", when(work.slot(), say), reference));
        return note.add(say, "changes.note.words", work.text()).text();
    }

    String request(ChangeReference reference, AskForService request) {
        var say = office.get();
        var note = new Lines()
                .add(say.text("changes.note.request", reference))
                .add(say, "changes.note.words", request.text())
                .add(say, "changes.note.urgency", request.urgency())
                .add(say, "changes.note.times", request.times())
                .add(say, "changes.note.reach", request.reach());
        request.files().forEach(file -> note.add(say.text("changes.note.file", file)));
        return note.text();
    }

    private static String when(Slot slot, Say say) {
        return when(slot.start(), slot.arrivalWindowMinutes(), say);
    }

    private static String when(Seen seen, Say say) {
        if (seen.anytimeOn() != null) {
            return say.text("changes.note.when", say.day(seen.anytimeOn()), say.text("web.window.anytime"));
        }
        return seen.start() == null
                ? say.text("web.window.open")
                : when(seen.start(), seen.arrivalWindowMinutes(), say);
    }

    private static String when(Instant start, int arrivalWindowMinutes, Say say) {
        var window = say.window(start, Duration.ofMinutes(arrivalWindowMinutes));
        return say.text("changes.note.when", say.day(start), window);
    }

    /** Without characters that steer a terminal, a printer or the direction of the text around. */
    private static String plain(String typed) {
        var text = typed.replaceAll("\\R", "\n").replaceAll(STEERING, "").strip();
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + " …";
    }

    /** Lines of a note; what was not said has none. */
    private static final class Lines {

        private final List<String> lines = new ArrayList<>();

        Lines add(String line) {
            lines.add(line);
            return this;
        }

        Lines add(Say say, String label, @Nullable String typed) {
            var text = typed == null ? "" : plain(typed);
            return text.isEmpty() ? this : add(say.text(label, text));
        }

        String text() {
            return String.join("\n", lines);
        }
    }
}
