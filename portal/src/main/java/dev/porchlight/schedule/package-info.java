/** Schedule: when somebody comes, came or should have come, across all jobs, here and in calendars. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "housecall", "file", "web", "jobs", "office", "account"})
package dev.porchlight.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
