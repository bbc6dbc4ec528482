/** Where bytes go: standard output and files, whole or not at all. */
@NullMarked
package dev.nrr.output.sink;

import org.jspecify.annotations.NullMarked;
