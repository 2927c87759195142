/** Every page in every state, in a real browser: photographed by {@code bin/tour}, examined by the tests. */
@NullMarked
package dev.porchlight.tour;

import org.jspecify.annotations.NullMarked;
