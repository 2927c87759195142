/** What all pages have in common: words, layout, brand, assets, forms, errors, security headers and live updates. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "housecall", "file", "office"})
package dev.porchlight.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
