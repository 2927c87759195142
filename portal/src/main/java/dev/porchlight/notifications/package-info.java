/** What we tell customers, and the office: one class per message, with its words and the template of its mail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "housecall", "web", "office"})
package dev.porchlight.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
