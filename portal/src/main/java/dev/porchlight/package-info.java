/** Porchlight: the customer portal of a home-service company. */
@NullMarked
package dev.porchlight;

import org.jspecify.annotations.NullMarked;
