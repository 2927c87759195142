/** What we tell customers: one class per message, with its words and the template of its mail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "office"})
package dev.porchlight.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
