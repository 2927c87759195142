package dev.porchlight.notifications.text;

import dev.porchlight.shared.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How text messages leave.
 *
 * @param url {@code https://ACCOUNT:TOKEN@host?from=%2B16175550100}; {@code PORCHLIGHT_TEXT_URL}. Without it customers
 *     can sign in by e-mail only
 */
@ConfigurationProperties("porchlight.text")
record TextSettings(@DefaultValue("") Secret url) {}
