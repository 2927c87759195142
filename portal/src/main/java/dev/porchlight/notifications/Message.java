package dev.porchlight.notifications;

import dev.porchlight.web.Brand;
import dev.porchlight.web.Say;
import java.util.List;

/** Something that a customer is told, or the office. */
public sealed interface Message
        permits SignInMessage,
                ProofMessage,
                EmailChangedMessage,
                ConnectionBrokenMessage,
                ChangeMessage,
                OfficeMessage {

    /** The template of the mail, below {@code mail/}; the message is its {@code message}. */
    String template();

    String subject(Say say, Brand brand);

    /** The mail for those who read it as plain text. */
    String plain(Say say, Brand brand);

    /** The same as a text message. */
    String brief(Say say, Brand brand);

    /** What comes with the mail. */
    default List<Attachment> attachments() {
        return List.of();
    }
}
