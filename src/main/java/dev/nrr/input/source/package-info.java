/**
 * Bytes to records: files and pipes, gzip, encodings, dialects, limits. Commons CSV lives here and
 * nowhere else.
 */
@NullMarked
package dev.nrr.input.source;

import org.jspecify.annotations.NullMarked;
