package dev.porchlight.sandbox.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Takes a message apart: the first plain text, the first HTML, everything else is an attachment. */
final class MailReader {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final List<Mail.Attachment> attachments = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String html;

    private MailReader() {}

    /** One mail per recipient, as each would find it in a mailbox of their own. */
    static List<Mail> read(byte[] raw, String from, List<String> recipients, Instant at) {
        var reader = new MailReader();
        String subject = "";
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            subject = message.getSubject() == null ? "" : message.getSubject();
            reader.take(message);
        } catch (MessagingException | IOException _) {
            // Not a message by the rules; whoever sent it should see what arrived.
            reader.text = new String(raw, StandardCharsets.UTF_8);
        }
        String found = subject;
        return recipients.stream()
                .map(to -> new Mail(
                        to,
                        from,
                        found,
                        lines(reader.text),
                        lines(reader.html),
                        at,
                        reader.attachments,
                        new String(raw, StandardCharsets.UTF_8)))
                .toList();
    }

    private void take(Part part) throws MessagingException, IOException {
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        if (!attached && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                take(inner);
            }
        } else if (!attached && text == null && part.isMimeType("text/plain")) {
            text = decode(part);
        } else if (!attached && html == null && part.isMimeType("text/html")) {
            html = decode(part);
        } else {
            attachments.add(new Mail.Attachment(name(part), part.getContentType(), bytes(part)));
        }
    }

    private static String name(Part part) throws MessagingException {
        String name = part.getFileName();
        try {
            return name == null ? "" : MimeUtility.decodeText(name);
        } catch (IOException _) {
            return name == null ? "" : name;
        }
    }

    private static String decode(Part part) throws MessagingException, IOException {
        return new String(bytes(part), charset(part.getContentType()));
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static Charset charset(String contentType) {
        try {
            String name = new ContentType(contentType).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (ParseException | IllegalArgumentException _) {
            return StandardCharsets.UTF_8;
        }
    }

    /** SMTP ends every message with a line end, so one at the end says nothing. */
    private static String lines(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").stripTrailing();
    }
}
