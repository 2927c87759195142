/** HTTP as the sandbox speaks it: requests read defensively, routes, answers in the manner of a Rails application. */
@NullMarked
package dev.porchlight.sandbox.http;

import org.jspecify.annotations.NullMarked;
