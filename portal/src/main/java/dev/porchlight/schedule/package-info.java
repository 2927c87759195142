/** Schedule: when somebody comes, came or should have come, across all jobs. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "housecall", "file", "web", "jobs"})
package dev.porchlight.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
