/** Every option, and what its text means: raw text to typed values, parsed once. */
@NullMarked
package dev.nrr.cli.option;

import org.jspecify.annotations.NullMarked;
