package dev.porchlight.housecall.oauth;

import dev.porchlight.shared.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the database may not know.
 *
 * @param secretKey 32 random bytes in base64, the same on every node and never in the database; {@code
 *     PORCHLIGHT_SECRET_KEY}
 */
@ConfigurationProperties("porchlight")
record StrongboxSettings(@DefaultValue("") Secret secretKey) {}
