package dev.porchlight.housecall;

import com.fasterxml.jackson.annotation.JsonCreator;
import tools.jackson.databind.JsonNode;

/** A note or a tag of the staff's own: it can be asked what it mentions, and never be read. */
public final class StaffNote {

    private final String content;

    /** Notes are objects; tags are bare texts (seen live), or objects with a name (expected by another client). */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    StaffNote(JsonNode written) {
        this.content = written.asString(
                written.path("content").asString(written.path("name").asString("")));
    }

    /** Whether this word stands in it, not merely the beginning or the end of a longer one. */
    boolean mentions(String word) {
        for (int at = content.indexOf(word); at >= 0; at = content.indexOf(word, at + 1)) {
            if (!isLetterOrDigit(at - 1) && !isLetterOrDigit(at + word.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean isLetterOrDigit(int at) {
        return at >= 0 && at < content.length() && Character.isLetterOrDigit(content.charAt(at));
    }

    @Override
    public String toString() {
        return "StaffNote";
    }
}
