/** Everything that can be made to go wrong on purpose, and the rules that say when. */
@NullMarked
package dev.porchlight.sandbox.mischief;

import org.jspecify.annotations.NullMarked;
