package dev.porchlight.notifications;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The office, as far as the portal writes to it.
 *
 * @param email where mails for the office go; without it the support address
 */
@ConfigurationProperties("porchlight.office")
record OfficeSettings(@Nullable String email) {}
