/** The state behind the simulated API: one company, its people and its work. */
@NullMarked
package dev.porchlight.sandbox.world;

import org.jspecify.annotations.NullMarked;
