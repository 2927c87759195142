/** Invoices: what the customer owes and has paid, and one invoice to read and to print. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "housecall", "file", "web", "office"})
package dev.porchlight.invoices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
