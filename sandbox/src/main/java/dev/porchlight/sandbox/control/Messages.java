package dev.porchlight.sandbox.control;

import static dev.porchlight.sandbox.control.Html.each;
import static dev.porchlight.sandbox.control.Html.eachOr;
import static dev.porchlight.sandbox.control.Html.text;
import static dev.porchlight.sandbox.control.Html.time;

import dev.porchlight.sandbox.mail.Mail;
import dev.porchlight.sandbox.text.Text;
import java.time.ZoneId;
import java.util.List;

/** Mails and texts, with the code that people look for set large. */
record Messages(ZoneId zone, List<Numbered> mails, List<Text> texts) {

    record Numbered(long number, Mail mail) {}

    String mailbox() {
        return eachOr(mails, "No mail yet. Sign in to the portal and the code arrives here.", this::mail);
    }

    String textMessages() {
        return eachOr(texts, "No text messages yet.", this::message);
    }

    private String mail(Numbered numbered) {
        Mail mail = numbered.mail();
        String page = mail.html().isEmpty()
                ? ""
                : "<a href=\"/_sandbox/mail/%d\" target=\"_blank\">as it looks</a>".formatted(numbered.number());
        String code = mail.code()
                .map(digits -> "<p class=\"code\">" + digits + "</p>")
                .orElse("");
        return """
            <article class="message"><p class="quiet">%s · %s %s</p><h3>%s</h3>%s%s
            <details id="mail-%d"><summary>Read</summary><pre>%s</pre>%s</details></article>\
            """.formatted(
                        time(mail.at(), zone),
                        text(mail.to()),
                        page,
                        text(mail.subject()),
                        code,
                        each(mail.links().stream().limit(2).toList(), Messages::link),
                        numbered.number(),
                        text(mail.text()),
                        each(mail.attachments(), Messages::attachment));
    }

    private String message(Text message) {
        return "<article class=\"message\"><p class=\"quiet\">%s · %s</p><p>%s</p></article>"
                .formatted(time(message.at(), zone), text(message.to()), text(message.body()));
    }

    private static String link(String url) {
        return "<p class=\"link\"><a href=\"%1$s\" rel=\"noreferrer\" target=\"_blank\">%1$s</a></p>"
                .formatted(text(url));
    }

    private static String attachment(Mail.Attachment attachment) {
        return "<p class=\"quiet\">With it came " + text(attachment.name()) + "</p>";
    }
}
