/** What the portal does, told piece by piece to a collector of OpenTelemetry; to nobody unless one is named. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.porchlight.traces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
