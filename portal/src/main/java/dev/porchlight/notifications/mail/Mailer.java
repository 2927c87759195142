package dev.porchlight.notifications.mail;

import dev.porchlight.notifications.Attachment;
import dev.porchlight.notifications.Undelivered;
import dev.porchlight.web.Brand;
import dev.porchlight.web.Brands;
import dev.porchlight.web.PublicUrl;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends one mail at a time and says whether it was taken. */
@Component
@EnableConfigurationProperties(MailSettings.class)
public class Mailer {

    private static final Logger log = LoggerFactory.getLogger(Mailer.class);
    private static final int REFUSED_FOR_GOOD = 500;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final Brands brands;
    private final PublicUrl publicUrl;
    private final @Nullable JavaMailSender sender;

    Mailer(MailSettings settings, Brands brands, PublicUrl publicUrl) {
        this.settings = settings;
        this.brands = brands;
        this.publicUrl = publicUrl;
        this.sender = settings.url().isBlank()
                ? null
                : SmtpServer.of(settings.url().value()).sender();
        if (sender == null) {
            log.warn("PORCHLIGHT_SMTP_URL is not set: no mail is sent, and nobody can sign in by e-mail");
        }
    }

    public void send(OutgoingMail mail) {
        if (sender == null) {
            throw Undelivered.forGood("PORCHLIGHT_SMTP_URL is not set");
        }
        try {
            sender.send(written(sender, mail));
        } catch (MailAuthenticationException e) {
            throw Undelivered.forGood("the SMTP server does not accept the user and password of PORCHLIGHT_SMTP_URL");
        } catch (MailSendException e) {
            throw refused(e);
        } catch (MailException e) {
            throw Undelivered.forGood(e.getClass().getSimpleName());
        }
    }

    private MimeMessage written(JavaMailSender sender, OutgoingMail mail) {
        var message = sender.createMimeMessage();
        Brand brand = brands.in(mail.language());
        try {
            message.setFrom(new InternetAddress(from(brand), brand.name(), UTF_8));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
            message.setSubject(mail.subject(), UTF_8);
            message.setContent(content(mail));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", mail.language().tag());
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw Undelivered.forGood(
                    "the mail could not be written: " + e.getClass().getSimpleName());
        }
    }

    private static MimeMultipart content(OutgoingMail mail) throws MessagingException {
        var letter = new MimeMultipart("alternative", part(mail.plain(), "plain"), part(mail.html(), "html"));
        if (mail.attachments().isEmpty()) {
            return letter;
        }
        var body = new MimeBodyPart();
        body.setContent(letter);
        var all = new MimeMultipart("mixed", body);
        for (Attachment attachment : mail.attachments()) {
            all.addBodyPart(part(attachment));
        }
        return all;
    }

    private static MimeBodyPart part(Attachment attachment) throws MessagingException {
        byte[] bytes = attachment.text().getBytes(StandardCharsets.UTF_8);
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, attachment.type())));
        part.setFileName(attachment.name());
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    private String from(Brand brand) {
        return Optional.ofNullable(settings.from())
                .or(() -> Optional.ofNullable(brand.supportEmail()))
                .orElseGet(() -> "portal@" + publicUrl.origin().getHost());
    }

    private static Undelivered refused(MailSendException e) {
        int status = status(e);
        String why = status == 0 ? "the SMTP server does not answer" : "the SMTP server answered " + status;
        return status >= REFUSED_FOR_GOOD ? Undelivered.forGood(why) : Undelivered.forNow(why);
    }

    private static int status(MailSendException e) {
        for (Exception failed : e.getMessageExceptions()) {
            for (Throwable at = failed; at != null; at = next(at)) {
                if (at instanceof SMTPAddressFailedException refusal) {
                    return refusal.getReturnCode();
                }
                if (at instanceof SMTPSenderFailedException refusal) {
                    return refusal.getReturnCode();
                }
                if (at instanceof SMTPSendFailedException refusal && refusal.getNextException() == null) {
                    return refusal.getReturnCode();
                }
            }
        }
        return 0;
    }

    private static @Nullable Throwable next(Throwable at) {
        return at instanceof MessagingException chained ? chained.getNextException() : at.getCause();
    }
}
