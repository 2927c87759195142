/** What the company's office needs to know of its portal: the audit trail, what is measured, and the doctor. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package dev.porchlight.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
