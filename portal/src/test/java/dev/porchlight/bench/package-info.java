/** The budgets of the product, measured from outside: real processes, real HTTP, a real browser. Run by {@code bin/bench}. */
@NullMarked
package dev.porchlight.bench;

import org.jspecify.annotations.NullMarked;
