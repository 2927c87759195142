/** Tells the world outside what happened, signed as Housecall Pro signs it. */
@NullMarked
package dev.porchlight.sandbox.webhooks;

import org.jspecify.annotations.NullMarked;
