/** Requests: what the customer asked for, and what became of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "housecall", "file", "web", "office", "account", "changes"})
package dev.porchlight.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
