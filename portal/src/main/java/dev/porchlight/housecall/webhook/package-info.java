/** Receives what Housecall Pro tells us: checked, stored, acknowledged at once, and passed on afterwards. */
@NullMarked
package dev.porchlight.housecall.webhook;

import org.jspecify.annotations.NullMarked;
