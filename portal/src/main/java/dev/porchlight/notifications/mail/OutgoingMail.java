package dev.porchlight.notifications.mail;

import dev.porchlight.notifications.Attachment;
import dev.porchlight.web.Language;
import java.util.List;

/** A mail that is ready to be sent, in two forms of the same content. */
public record OutgoingMail(
        String to, Language language, String subject, String plain, String html, List<Attachment> attachments) {

    public OutgoingMail {
        attachments = List.copyOf(attachments);
    }

    @Override
    public String toString() {
        return "OutgoingMail";
    }
}
