/** From the arguments to the exit code: the only package that starts and ends a run. */
@NullMarked
package dev.nrr.cli;

import org.jspecify.annotations.NullMarked;
