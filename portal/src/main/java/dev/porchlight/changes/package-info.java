/** What customers change at Housecall Pro: written down first, sent once, proven before it is ever sent again. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "housecall",
            "file",
            "policy",
            "windows",
            "web",
            "office",
            "notifications",
            "account"
        })
package dev.porchlight.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
