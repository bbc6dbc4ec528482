/**
 * The command line: raw options become one immutable request; exit codes. The only package that
 * knows picocli.
 */
@NullMarked
package dev.nrr.cli;

import org.jspecify.annotations.NullMarked;
