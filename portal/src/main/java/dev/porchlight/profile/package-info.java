/** Who the customer is to the company: contact details, addresses, notices, devices, and what they changed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "housecall",
            "file",
            "changes",
            "account",
            "web",
            "office",
            "notifications"
        })
package dev.porchlight.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
