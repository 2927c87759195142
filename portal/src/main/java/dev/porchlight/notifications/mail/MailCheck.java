package dev.porchlight.notifications.mail;

import dev.porchlight.office.Check;
import dev.porchlight.office.Finding;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** Whether the SMTP server lets us in. It is greeted, asked for TLS, told who we are, and left; no mail is sent. */
@Order(60)
class MailCheck implements Check {

    private final MailSettings settings;

    MailCheck(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> examine() {
        if (settings.url().isBlank()) {
            return Finding.problem(
                            "There is no SMTP server: no mail is sent, and nobody can sign in by e-mail.",
                            "Set PORCHLIGHT_SMTP_URL to smtp://USER:PASSWORD@HOST:587?starttls=required or"
                                    + " smtps://....")
                    .alone();
        }
        var server = SmtpServer.of(settings.url().value());
        try {
            server.sender().testConnection();
        } catch (MessagingException e) {
            return trouble(server, e).alone();
        }
        var findings = new ArrayList<Finding>();
        findings.add(Finding.fine("%s lets us in. No mail was sent.".formatted(server)));
        if (server.user() != null && server.protocol().equals("smtp") && !server.strict()) {
            findings.add(Finding.note(
                    "The password is sent unencrypted if somebody in between takes away the server's offer of TLS.",
                    "Add ?starttls=required to PORCHLIGHT_SMTP_URL."));
        }
        if (settings.from() == null) {
            findings.add(Finding.note(
                    "No sender is set: mails come from the company's support address.",
                    "If the SMTP server may not send for that address, set PORCHLIGHT_SMTP_FROM to one that it may."));
        }
        return findings;
    }

    private static Finding trouble(SmtpServer server, MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return Finding.problem(
                    "%s does not accept our user and password.".formatted(server),
                    "Correct them in PORCHLIGHT_SMTP_URL; special characters are percent-encoded (@ is %40). Many"
                            + " providers want a password made for programs.");
        }
        if (has(failure, UnknownHostException.class)) {
            return Finding.problem(
                    "No name server knows %s.".formatted(server.host()), "Correct the host in PORCHLIGHT_SMTP_URL.");
        }
        if (has(failure, SSLException.class)) {
            return Finding.problem(
                    "%s offers no TLS that can be trusted.".formatted(server),
                    "Name the server as in its certificate. Port 465 is smtps://, port 587 is smtp://.");
        }
        if (String.valueOf(failure.getMessage()).contains("STARTTLS")) {
            return Finding.problem(
                    "%s does not offer TLS, and ?starttls=required demands it.".formatted(server),
                    "Use a server that does; leave it out only where nobody can listen in between.");
        }
        return Finding.problem(
                "%s does not answer as an SMTP server.".formatted(server),
                "Check host and port in PORCHLIGHT_SMTP_URL, and that this machine may reach it: many networks block"
                        + " ports 25 and 587.");
    }

    /** A chain of its own runs beside the usual one. */
    private static boolean has(MessagingException failure, Class<? extends Throwable> type) {
        return Stream.<@Nullable Throwable>iterate(failure, at -> at != null, MailCheck::next)
                .map(Objects::requireNonNull)
                .limit(10)
                .anyMatch(type::isInstance);
    }

    private static @Nullable Throwable next(@Nullable Throwable at) {
        if (at instanceof MessagingException chained && chained.getNextException() != null) {
            return chained.getNextException();
        }
        return at == null ? null : at.getCause();
    }
}
