/** The operations of the API: who may call them, what they refuse and in which words, what they answer. */
@NullMarked
package dev.porchlight.sandbox.api;

import org.jspecify.annotations.NullMarked;
