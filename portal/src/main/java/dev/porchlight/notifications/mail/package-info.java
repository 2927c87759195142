/** Sends mails through the company's SMTP server. */
@NullMarked
package dev.porchlight.notifications.mail;

import org.jspecify.annotations.NullMarked;
