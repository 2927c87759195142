/** When somebody could come, as Housecall Pro tells, and who holds which of these times. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "housecall", "file"})
package dev.porchlight.windows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
