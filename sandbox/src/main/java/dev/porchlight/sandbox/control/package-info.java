/** The controls: a page for people and JSON for programs, to look behind the scenes and to make things happen. */
@NullMarked
package dev.porchlight.sandbox.control;

import org.jspecify.annotations.NullMarked;
