/** Rows of movements to bridges. */
@NullMarked
package dev.nrr.input.shape.movements;

import org.jspecify.annotations.NullMarked;
