/** Rows of customer-level shapes to a revenue book. */
@NullMarked
package dev.nrr.input.shape.book;

import org.jspecify.annotations.NullMarked;
