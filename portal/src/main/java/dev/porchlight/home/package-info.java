/** The first page: what waits for the customer, who is coming next, what was done lately. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "housecall", "file", "web"})
package dev.porchlight.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
