package dev.porchlight.notifications.mail;

import dev.porchlight.web.Language;

/** A mail that is ready to be sent, in two forms of the same content. */
public record OutgoingMail(String to, Language language, String subject, String plain, String html) {

    @Override
    public String toString() {
        return "OutgoingMail";
    }
}
