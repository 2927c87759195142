/** Sends text messages through a gateway that speaks the REST shape of Twilio. */
@NullMarked
package dev.porchlight.notifications.text;

import org.jspecify.annotations.NullMarked;
