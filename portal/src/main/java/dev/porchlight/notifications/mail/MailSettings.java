package dev.porchlight.notifications.mail;

import dev.porchlight.shared.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave.
 *
 * @param url {@code smtp://host:port} or {@code smtps://host:port}, with {@code user:password@} where the server wants
 *     it; {@code PORCHLIGHT_SMTP_URL}. Plain {@code smtp} is encrypted when the server offers it, and
 *     {@code ?starttls=required} refuses to send otherwise
 * @param from who mails come from; without it the company's support address
 */
@ConfigurationProperties("porchlight.smtp")
record MailSettings(@DefaultValue("") Secret url, @Nullable String from) {}
