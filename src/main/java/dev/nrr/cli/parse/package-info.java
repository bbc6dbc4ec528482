/** Text to parsed options: the short way for simple command lines, picocli for all others. */
@NullMarked
package dev.nrr.cli.parse;

import org.jspecify.annotations.NullMarked;
