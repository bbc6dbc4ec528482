/** What a run asks of its input, and what an input is refused for, with file, line and column. */
@NullMarked
package dev.nrr.input.request;

import org.jspecify.annotations.NullMarked;
