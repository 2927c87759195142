package dev.porchlight.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.porchlight.sandbox.mischief.Drop;
import dev.porchlight.sandbox.mischief.Mischief;
import dev.porchlight.sandbox.mischief.Rule;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MailServerTest {

    private final Mailbox mailbox = new Mailbox();
    private final Mischief mischief = new Mischief(Clock.systemUTC());
    private final MailServer server = MailServer.open("127.0.0.1", 0, mailbox, mischief, Clock.systemUTC());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void keepsWhatItIsGiven() throws Exception {
        MimeMessage message = message("ada@example.com");
        message.setSubject("Ihr Code für Größe 9 — ✓", "UTF-8");
        message.setText("Your code is 123 456.\n\nhttp://localhost:8080/sign-in/link?t=abc.", "UTF-8");

        Transport.send(message);

        Mail mail = mailbox.latestTo("ADA@example.com").orElseThrow();
        assertThat(mail.subject()).isEqualTo("Ihr Code für Größe 9 — ✓");
        assertThat(mail.text()).isEqualTo("Your code is 123 456.\n\nhttp://localhost:8080/sign-in/link?t=abc.");
        assertThat(mail.from()).isEqualTo("office@harbor.example");
        assertThat(mail.code()).contains("123456");
        assertThat(mail.links()).containsExactly("http://localhost:8080/sign-in/link?t=abc");
    }

    @Test
    void takesAlternativesAndAttachmentsApart() throws Exception {
        var text = new MimeBodyPart();
        text.setText("Señor, naïve café", "ISO-8859-1");
        var html = new MimeBodyPart();
        html.setText("<p>Señor</p>", "UTF-8", "html");
        var calendar = new MimeBodyPart();
        calendar.setDataHandler(new DataHandler(new ByteArrayDataSource("BEGIN:VCALENDAR", "text/calendar")));
        calendar.setFileName("visita mañana.ics");
        var alternatives = new MimeBodyPart();
        alternatives.setContent(new MimeMultipart("alternative", text, html));
        MimeMessage message = message("ada@example.com");
        message.setContent(new MimeMultipart("mixed", alternatives, calendar));

        Transport.send(message);

        Mail mail = mailbox.latestTo("ada@example.com").orElseThrow();
        assertThat(mail.text()).isEqualTo("Señor, naïve café");
        assertThat(mail.html()).isEqualTo("<p>Señor</p>");
        assertThat(mail.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.name()).isEqualTo("visita mañana.ics");
            assertThat(attachment.contentType()).startsWith("text/calendar");
            assertThat(attachment.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("BEGIN:VCALENDAR");
        });
    }

    @Test
    void givesEveryRecipientACopy() throws Exception {
        MimeMessage message = message("ada@example.com", "grace@example.com");
        message.addRecipient(Message.RecipientType.BCC, new InternetAddress("office@example.com"));
        message.setText("Hello");

        Transport.send(message);

        assertThat(mailbox.all())
                .extracting(Mail::to)
                .containsExactlyInAnyOrder("ada@example.com", "grace@example.com", "office@example.com");
    }

    @Test
    void readsCharsetsItDoesNotKnowAndMessagesThatAreNone() throws Exception {
        MimeMessage odd = new MimeMessage(
                session(),
                new ByteArrayInputStream(
                        "Content-Type: text/plain; charset=klingon\r\n\r\nqapla'".getBytes(StandardCharsets.US_ASCII)));

        Transport.send(odd, InternetAddress.parse("ada@example.com"));

        assertThat(mailbox.latestTo("ada@example.com").orElseThrow().text()).isEqualTo("qapla'");
    }

    @Test
    void tellsItsMailsAsJson() throws Exception {
        MimeMessage message = message("ada@example.com");
        message.setSubject("Hello");
        message.setText("Hi");
        Transport.send(message);

        JsonNode json = Mailbox.toJson(mailbox.to("ada@example.com"));

        assertThat(json.path(0).path("to").stringValue()).isEqualTo("ada@example.com");
        assertThat(json.path(0).path("subject").stringValue()).isEqualTo("Hello");
        assertThat(json.path(0).path("text").stringValue()).isEqualTo("Hi");
        assertThat(json.path(0).path("attachments").isArray()).isTrue();
    }

    @Test
    void forgetsTheOldest() throws Exception {
        for (int i = 0; i < 11; i++) {
            mailbox.add(MailReader.read(
                    ("Subject: " + i + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII),
                    "",
                    java.util.Collections.nCopies(100, "ada@example.com"),
                    Clock.systemUTC().instant()));
        }

        assertThat(mailbox.all())
                .hasSize(1000)
                .first()
                .extracting(Mail::subject)
                .isEqualTo("1");
    }

    @Test
    void refusesWhenToldTo() {
        mischief.add(Rule.on("*", "smtp").failing(451).times(1));

        assertThatThrownBy(() -> Transport.send(hello()))
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("451");
        assertThat(mailbox.all()).isEmpty();
    }

    @Test
    void hangsUpBeforeItKeepsAnything() {
        mischief.add(Rule.on("*", "smtp").dropping(Drop.BEFORE));

        assertThatThrownBy(() -> Transport.send(hello())).isInstanceOf(MessagingException.class);
        assertThat(mailbox.all()).isEmpty();
    }

    @Test
    void hangsUpAfterItKeptTheMail() {
        mischief.add(Rule.on("*", "smtp").dropping(Drop.AFTER_COMMIT));

        assertThatThrownBy(() -> Transport.send(hello())).isInstanceOf(MessagingException.class);
        assertThat(mailbox.all()).hasSize(1);
    }

    @Test
    void takesItsTimeWhenToldTo() throws Exception {
        mischief.add(Rule.on("*", "smtp").slow(Duration.ofMillis(150)));
        long start = System.nanoTime();

        Transport.send(hello());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    private MimeMessage hello() throws MessagingException {
        MimeMessage message = message("ada@example.com");
        message.setText("Hello");
        return message;
    }

    private MimeMessage message(String... to) throws MessagingException {
        var message = new MimeMessage(session());
        message.setFrom("office@harbor.example");
        message.setRecipients(Message.RecipientType.TO, String.join(",", to));
        return message;
    }

    private Session session() {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(server.port()));
        settings.setProperty("mail.smtp.timeout", "10000");
        settings.setProperty("mail.mime.encodefilename", "true");
        return Session.getInstance(settings);
    }
}
