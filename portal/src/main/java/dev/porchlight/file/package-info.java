/** The customer's file: our own copy of one customer's records, how it is filled, kept fresh and forgotten. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "housecall", "database", "office"})
package dev.porchlight.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
