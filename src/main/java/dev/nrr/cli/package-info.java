/** The command line: picocli lives here and nowhere else. */
@NullMarked
package dev.nrr.cli;

import org.jspecify.annotations.NullMarked;
