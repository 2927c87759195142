/** The Housecall Pro API: one interface per upstream resource, records of what may be shown, errors, and the gate. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "office"})
package dev.porchlight.housecall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
