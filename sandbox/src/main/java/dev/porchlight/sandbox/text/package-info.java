/** A text-message gateway with Twilio's REST shape that keeps everything and delivers nothing. */
@NullMarked
package dev.porchlight.sandbox.text;

import org.jspecify.annotations.NullMarked;
