package dev.porchlight.notifications;

/**
 * A file that comes with a mail.
 *
 * @param type with its parameters: {@code text/calendar; charset=UTF-8; method=PUBLISH}
 */
public record Attachment(String name, String type, String text) {

    /** What is in it may say where somebody lives. */
    @Override
    public String toString() {
        return name;
    }
}
