/** What the company's office needs to know of the running portal; today the audit trail. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package dev.porchlight.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
