package dev.porchlight.housecall;

import dev.porchlight.shared.NoteId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a note if it begins with the marker, which it takes off; the staff's own notes read as absent. */
final class MarkedNotes extends StdDeserializer<Note> {

    private final String marker;

    MarkedNotes(String marker) {
        super(Note.class);
        this.marker = marker;
    }

    @Override
    public @Nullable Note deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode note = context.readTree(parser);
        String id = note.path("id").asString("");
        String content = note.path("content").asString("").strip();
        if (id.isEmpty() || !content.regionMatches(true, 0, marker, 0, marker.length())) {
            return null;
        }
        String words = content.substring(marker.length());
        return isEndOfMarker(words) ? new Note(new NoteId(id), tidy(words)) : null;
    }

    /** {@code #customers owe us} is not marked with {@code #customer}. */
    private static boolean isEndOfMarker(String rest) {
        return rest.isEmpty() || !Character.isLetterOrDigit(rest.codePointAt(0));
    }

    private static String tidy(String words) {
        return words.replaceFirst("^[\\s:,-]+", "");
    }
}
