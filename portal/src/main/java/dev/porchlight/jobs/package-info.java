/** Jobs: what is being done for the customer and what has been done, and one job with everything about it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "housecall", "file", "web", "office", "policy", "estimates", "invoices"})
package dev.porchlight.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
