/** What an input is and what is odd about it, told even where no figure can be computed. */
@NullMarked
package dev.nrr.input.inspect;

import org.jspecify.annotations.NullMarked;
