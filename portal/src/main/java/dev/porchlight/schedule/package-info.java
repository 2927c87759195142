/** Schedule: when somebody comes, came or should have come, here and in calendars; finding, moving and canceling a time. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "housecall",
            "file",
            "web",
            "jobs",
            "office",
            "account",
            "policy",
            "windows",
            "changes",
            "notifications"
        })
package dev.porchlight.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
