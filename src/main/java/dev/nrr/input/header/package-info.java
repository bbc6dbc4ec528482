/** Which column of a file is which field. */
@NullMarked
package dev.nrr.input.header;

import org.jspecify.annotations.NullMarked;
