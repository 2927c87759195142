/** What customers may do by themselves and until when, as the company has set it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "housecall", "file"})
package dev.porchlight.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
