/** Rows that an engine hands over, kept to be read like those of a file. */
@NullMarked
package dev.nrr.input.engine;

import org.jspecify.annotations.NullMarked;
