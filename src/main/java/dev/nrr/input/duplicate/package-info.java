/** Whether a key stands twice, in constant memory for any number of rows. */
@NullMarked
package dev.nrr.input.duplicate;

import org.jspecify.annotations.NullMarked;
