/**
 * What exists at the simulated Housecall Pro: its records, what may happen to them, how they are written as JSON.
 *
 * <p>Records of the world are plain objects with public fields. They are touched only inside {@link
 * dev.porchlight.sandbox.world.World#read} and {@link dev.porchlight.sandbox.world.World#change}, which lock.
 */
@NullMarked
package dev.porchlight.sandbox.world;

import org.jspecify.annotations.NullMarked;
