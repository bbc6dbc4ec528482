/** One class a shape: rows to bridges or to a revenue book. */
@NullMarked
package dev.nrr.input.shape;

import org.jspecify.annotations.NullMarked;
