/** The PostgreSQL that everything is kept in: given by its URL, or run by the portal itself, with what each node needs on it. */
@NullMarked
@ApplicationModule(allowedDependencies = "office")
package dev.porchlight.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
