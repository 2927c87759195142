/** A mail server that keeps everything and delivers nothing. */
@NullMarked
package dev.porchlight.sandbox.mail;

import org.jspecify.annotations.NullMarked;
