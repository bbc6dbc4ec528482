/** An earlier JSON result, read back and held to the rule of the present one. */
@NullMarked
package dev.nrr.cli.command.baseline;

import org.jspecify.annotations.NullMarked;
