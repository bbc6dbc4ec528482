/**
 * Bytes to rows to a revenue book or bridges; one class a shape; every problem with file, line and
 * column.
 */
@NullMarked
package dev.nrr.input;

import org.jspecify.annotations.NullMarked;
