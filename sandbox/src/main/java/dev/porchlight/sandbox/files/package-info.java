/** Attachments behind links that expire, on a host of their own, as cloud storage serves them. */
@NullMarked
package dev.porchlight.sandbox.files;

import org.jspecify.annotations.NullMarked;
