/** Estimates: what was offered to the customer, its options side by side, and what became of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "housecall", "file", "web", "office"})
package dev.porchlight.estimates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
