/** Money, ids and other small values that every package speaks of. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.porchlight.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
