/** Who is at the door: signing in without a password, the devices that are signed in, and whose file a page may open. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "housecall", "file", "web", "office", "notifications"})
package dev.porchlight.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
