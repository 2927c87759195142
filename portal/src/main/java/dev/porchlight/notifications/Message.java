package dev.porchlight.notifications;

import dev.porchlight.web.Brand;
import dev.porchlight.web.Say;

/** Something that a customer is told, or the office. */
public sealed interface Message permits SignInMessage, ProofMessage, EmailChangedMessage, ConnectionBrokenMessage {

    /** The template of the mail, below {@code mail/}; the message is its {@code message}. */
    String template();

    String subject(Say say, Brand brand);

    /** The mail for those who read it as plain text. */
    String plain(Say say, Brand brand);

    /** The same as a text message. */
    String brief(Say say, Brand brand);
}
