/**
 * The proof that what customers change happens exactly once: two portals that share a database and are killed, a Housecall
 * Pro that misbehaves, and many customers who press twice. Run by {@code bin/chaos}, and in short by the tests.
 */
@NullMarked
package dev.porchlight.chaos;

import org.jspecify.annotations.NullMarked;
