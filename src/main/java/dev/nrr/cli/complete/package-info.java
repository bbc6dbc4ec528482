/** What shells are told to complete, made of the commands and options there are. */
@NullMarked
package dev.nrr.cli.complete;

import org.jspecify.annotations.NullMarked;
