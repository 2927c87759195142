/** The outside world of the portal in one process: a Housecall Pro API with a memory, a mailbox and a text gateway. */
@NullMarked
package dev.porchlight.sandbox;

import org.jspecify.annotations.NullMarked;
