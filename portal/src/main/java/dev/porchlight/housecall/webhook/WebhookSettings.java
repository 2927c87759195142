package dev.porchlight.housecall.webhook;

import dev.porchlight.shared.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are told from forgeries.
 *
 * @param secret the signing secret that Housecall Pro's Webhooks app shows; {@code PORCHLIGHT_WEBHOOK_SECRET}. Without it
 *     no webhook is accepted, and files are looked after by sweeps alone
 */
@ConfigurationProperties("porchlight.webhook")
public record WebhookSettings(@DefaultValue("") Secret secret) {}
